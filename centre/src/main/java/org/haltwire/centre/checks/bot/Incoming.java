package org.haltwire.centre.checks.bot;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What somebody sent, in the bot's words. Only chats of one person with the bot are served: in a
/// group everybody would see what one of them asks.
///
/// @param language code of the person's Telegram; may be empty
record Incoming(long chat, String language, Said said) {

  /// What it is.
  sealed interface Said {}

  /// A message.
  ///
  /// @param text as it was written, with the addresses behind its words; empty where there is none
  /// @param unread whether there is something with it that the bot cannot read, such as a picture
  record Words(int message, String text, boolean unread) implements Said {}

  /// A button.
  ///
  /// @param message that it is below
  /// @param about the text that this message answers; empty where Telegram no longer brings it
  record Press(String query, String data, int message, String about) implements Said {}

  /// The person blocked the bot.
  record Left() implements Said {}

  /// Nothing where it is none of the bot's business.
  static Optional<Incoming> of(Update update) {
    if (update.getMessage() != null && isPrivate(update.getMessage())) {
      Message message = update.getMessage();
      return Optional.of(new Incoming(message.getChatId(), language(message), words(message)));
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

  private static boolean isPrivate(Message message) {
    return message.getChat() != null && "private".equals(message.getChat().getType());
  }

  private static String language(Message message) {
    return message.getFrom() == null ? "" : or(message.getFrom().getLanguageCode());
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static Words words(Message message) {
    String text = text(message);
    boolean unread = !message.hasText() && !message.hasContact();
    return new Words(message.getMessageId(), text, unread);
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
    if (query.getMessage() == null || query.getData() == null) {
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
