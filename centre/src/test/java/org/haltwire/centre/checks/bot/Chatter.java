package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// A person with Telegram.
final class Chatter {

  final long chat;
  private final TestingTelegram telegram;
  private final String language;
  private final Map<Integer, Map<String, Object>> said = new LinkedHashMap<>();
  private int heard;

  Chatter(TestingTelegram telegram, long chat, String language) {
    this.telegram = telegram;
    this.chat = chat;
    this.language = language;
  }

  private Map<String, Object> from() {
    return Map.of("id", chat, "is_bot", false, "first_name", "Aru", "language_code", language);
  }

  /// Sends a message; gives its number.
  int says(String text) {
    return sends(Map.of("text", text));
  }

  int sends(Map<String, Object> what) {
    int id = telegram.newMessage();
    Map<String, Object> message = TestingTelegram.message(Long.toString(chat), id);
    message.put("from", from());
    message.putAll(what);
    said.put(id, message);
    telegram.bring(Map.of("message", message));
    return id;
  }

  /// Presses the button with this data below one of the bot's messages.
  void presses(SendMessage below, String data) {
    Map<String, Object> message = TestingTelegram.message(Long.toString(chat), 1);
    if (below.getReplyParameters() != null) {
      message.put("reply_to_message", said.get(below.getReplyParameters().getMessageId()));
    }
    telegram.bring(
        Map.of(
            "callback_query",
            Map.of(
                "id",
                "q" + System.nanoTime(),
                "from",
                from(),
                "message",
                message,
                "chat_instance",
                "1",
                "data",
                data)));
  }

  /// The person blocks the bot.
  void leaves() {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("chat", Map.of("id", chat, "type", "private"));
    member.put("from", from());
    member.put("date", 1_764_000_000);
    Map<String, Object> bot = Map.of("id", 7_700_001, "is_bot", true, "first_name", "Testing");
    member.put("old_chat_member", Map.of("status", "member", "user", bot));
    member.put("new_chat_member", Map.of("status", "kicked", "user", bot, "until_date", 0));
    telegram.bring(Map.of("my_chat_member", member));
  }

  /// The next message of the bot to this person.
  SendMessage hears() {
    Soon.is("a message of the bot", () -> telegram.sent(chat).size() > heard);
    return telegram.sent(chat).get(heard++);
  }

  /// Sends a text and gives the next answer's.
  String asks(String text) {
    says(text);
    return hears().getText();
  }

  int heard() {
    return heard;
  }

  static List<InlineKeyboardButton> buttons(SendMessage message) {
    List<InlineKeyboardButton> buttons = new ArrayList<>();
    if (message.getReplyMarkup() instanceof InlineKeyboardMarkup keys) {
      keys.getKeyboard().forEach(buttons::addAll);
    }
    return buttons;
  }
}
