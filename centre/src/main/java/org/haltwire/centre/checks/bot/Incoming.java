package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What somebody sent, in the bot's words. Only chats of one person with the bot are served: in a
/// group everybody would see what one of them asks. Who wants to report in one is told so.
///
/// @param language code of the person's Telegram; may be empty
record Incoming(long chat, String language, Said said) {

  /// What it is.
  sealed interface Said {}

  /// A message.
  ///
  /// @param text as it was written, with the addresses behind its words; empty where there is none
  /// @param attached what came with it and is no text
  record Words(int message, String text, Attached attached) implements Said {}

  /// Something that is no text, such as a picture.
  ///
  /// @param album that it is one of several of; empty where it is alone
  /// @param file by which Telegram gives a picture out; empty for others
  record Attached(Kind kind, String album, String file) {

    enum Kind {
      NONE,
      PICTURE,
      OTHER
    }
  }

  /// Somebody asks for a report in a group.
  ///
  /// @param addressed the name of the bot that it is for; empty where none is named
  record ReportInGroup(int message, String addressed) implements Said {}

  /// A button.
  ///
  /// @param message that it is below
  /// @param about the text that this message answers; empty where Telegram no longer brings it
  record Press(String query, String data, int message, String about) implements Said {}

  /// The person blocked the bot.
  record Left() implements Said {}

  private static final Pattern REPORT =
      Pattern.compile("/report(?:@([A-Za-z0-9_]{1,64}))?(?:\\s.*)?", Pattern.DOTALL);

  /// Nothing where it is none of the bot's business.
  static Optional<Incoming> of(Update update) {
    Message message = update.getMessage();
    if (message != null && isPrivate(message.getChat())) {
      return Optional.of(new Incoming(message.getChatId(), language(message), words(message)));
    }
    if (message != null && message.getChat() != null && message.getText() != null) {
      return inGroup(message, REPORT.matcher(message.getText().strip()));
    }
    if (update.getCallbackQuery() != null) {
      return press(update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null
        && "kicked".equals(update.getMyChatMember().getNewChatMember().getStatus())) {
      return Optional.of(new Incoming(update.getMyChatMember().getChat().getId(), "", new Left()));
    }
    return Optional.empty();
  }

  private static boolean isPrivate(@org.jspecify.annotations.Nullable Chat chat) {
    return chat != null && "private".equals(chat.getType());
  }

  private static Optional<Incoming> inGroup(Message message, Matcher report) {
    boolean group = Set.of("group", "supergroup").contains(message.getChat().getType());
    return group && report.matches()
        ? Optional.of(
            new Incoming(
                message.getChatId(),
                language(message),
                new ReportInGroup(message.getMessageId(), or(report.group(1)))))
        : Optional.empty();
  }

  private static String language(Message message) {
    return message.getFrom() == null ? "" : or(message.getFrom().getLanguageCode());
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static Words words(Message message) {
    String text = text(message);
    return new Words(message.getMessageId(), text, attached(message));
  }

  private static Attached attached(Message message) {
    boolean picture =
        message.hasPhoto()
            || (message.hasDocument()
                && or(message.getDocument().getMimeType()).startsWith("image/"));
    Attached.Kind kind =
        message.hasText() || message.hasContact()
            ? Attached.Kind.NONE
            : picture ? Attached.Kind.PICTURE : Attached.Kind.OTHER;
    return new Attached(kind, or(message.getMediaGroupId()), picture ? file(message) : "");
  }

  /// Of the sizes of a photo the largest is last.
  private static String file(Message message) {
    return message.hasPhoto()
        ? or(message.getPhoto().getLast().getFileId())
        : or(message.getDocument().getFileId());
  }

  private static String text(Message message) {
    if (message.getContact() != null) {
      return or(message.getContact().getPhoneNumber());
    }
    boolean caption = message.getText() == null;
    StringBuilder text = new StringBuilder(or(caption ? message.getCaption() : message.getText()));
    List<MessageEntity> marks = caption ? message.getCaptionEntities() : message.getEntities();
    if (marks != null) {
      // What fraud shows is "our site"; where it leads is behind the words.
      marks.stream()
          .filter(one -> one.getUrl() != null && text.indexOf(one.getUrl()) < 0)
          .map(MessageEntity::getUrl)
          .distinct()
          .forEach(url -> text.append('\n').append(url));
    }
    return text.toString();
  }

  private static Optional<Incoming> press(CallbackQuery query) {
    if (query.getMessage() == null
        || query.getData() == null
        || !isPrivate(query.getMessage().getChat())) {
      return Optional.empty();
    }
    String about =
        query.getMessage() instanceof Message message && message.getReplyToMessage() != null
            ? text(message.getReplyToMessage())
            : "";
    return Optional.of(
        new Incoming(
            query.getMessage().getChatId(),
            query.getFrom() == null ? "" : or(query.getFrom().getLanguageCode()),
            new Press(query.getId(), query.getData(), query.getMessage().getMessageId(), about)));
  }

  @Override
  public String toString() {
    return "an update of a chat";
  }
}
