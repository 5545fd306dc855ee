package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// One update's turn: who it is, what becomes of the chat, and what is answered, in order.
final class Turn {

  static final String HTML = "HTML";

  private final BotChat before;
  private final List<BotApiMethod<?>> answers = new ArrayList<>();
  private BotChat chat;
  private boolean forgotten;

  Turn(BotChat chat) {
    this.before = chat;
    this.chat = chat;
  }

  BotChat chat() {
    return chat;
  }

  void keep(BotChat other) {
    chat = other;
  }

  /// Nothing is kept of the chat after this turn.
  void forget() {
    forgotten = true;
  }

  boolean isForgotten() {
    return forgotten;
  }

  boolean isChanged() {
    return !forgotten && !chat.equals(before);
  }

  List<BotApiMethod<?>> answers() {
    return Collections.unmodifiableList(answers);
  }

  void say(String html) {
    say(html, 0, Keys.NONE);
  }

  void say(String html, InlineKeyboardMarkup keys) {
    say(html, 0, keys);
  }

  /// As an answer to a message (0: to none); its buttons are below the last part.
  void say(String html, int message, InlineKeyboardMarkup keys) {
    List<String> parts = Cut.cut(html);
    for (int i = 0; i < parts.size(); i++) {
      var send =
          SendMessage.builder()
              .chatId(Long.toString(chat.id()))
              .text(parts.get(i))
              .parseMode(HTML)
              .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
      if (message != 0) {
        // The person may have deleted it meanwhile.
        send.replyParameters(
            ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build());
      }
      if (i == parts.size() - 1 && !keys.getKeyboard().isEmpty()) {
        send.replyMarkup(keys);
      }
      answers.add(send.build());
    }
  }

  /// Puts other words and buttons in the place of a message of the bot.
  void change(int message, String html, InlineKeyboardMarkup keys) {
    answers.add(
        EditMessageText.builder()
            .chatId(Long.toString(chat.id()))
            .messageId(message)
            .text(Cut.cut(html).getFirst())
            .parseMode(HTML)
            .replyMarkup(keys)
            .build());
  }

  /// Ends the waiting sign on a button.
  void pressed(String query) {
    answers.add(AnswerCallbackQuery.builder().callbackQueryId(query).build());
  }

  /// Says something short at the button that was pressed, in place of a message.
  void note(String text) {
    answers.replaceAll(one ->
        one instanceof AnswerCallbackQuery query
            ? AnswerCallbackQuery.builder()
                .callbackQueryId(query.getCallbackQueryId())
                .text(text)
                .build()
            : one);
  }

  /// Deletes a message of the person.
  void delete(int message) {
    answers.add(
        DeleteMessage.builder().chatId(Long.toString(chat.id())).messageId(message).build());
  }
}
