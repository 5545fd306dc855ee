package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Buttons below a message. What a button brings back is a word of the bot, a colon and what it is
/// about: `region:KZ-75`.
final class Keys {

  static final InlineKeyboardMarkup NONE = rows(List.of());

  private Keys() {}

  static InlineKeyboardButton button(String text, String data) {
    return InlineKeyboardButton.builder().text(text).callbackData(data).build();
  }

  /// One that is switched on or off.
  static InlineKeyboardButton marked(boolean on, String text, String data) {
    return button((on ? "✓ " : "– ") + text, data);
  }

  static InlineKeyboardButton link(String text, String url) {
    return InlineKeyboardButton.builder().text(text).url(url).build();
  }

  /// So many beside each other.
  static InlineKeyboardMarkup grid(List<InlineKeyboardButton> buttons, int columns) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += columns) {
      rows.add(new InlineKeyboardRow(buttons.subList(i, Math.min(i + columns, buttons.size()))));
    }
    return rows(rows);
  }

  static InlineKeyboardMarkup rows(List<InlineKeyboardRow> rows) {
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }
}
