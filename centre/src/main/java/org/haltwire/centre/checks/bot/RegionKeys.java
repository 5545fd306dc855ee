package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// The regions as buttons.
@Component
class RegionKeys {

  private final BotRegions regions;

  RegionKeys(BotRegions regions) {
    this.regions = regions;
  }

  /// @param word that the buttons bring back before the region's code
  InlineKeyboardMarkup keys(String word) {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    keys.add(key(word, BotChat.WHOLE));
    regions.codes().forEach(code -> keys.add(key(word, code)));
    return Keys.grid(keys, 2);
  }

  /// The same, each switched on or off, with others below.
  InlineKeyboardMarkup marked(String word, Set<String> on, List<InlineKeyboardButton> below) {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    keys.add(marked(word, on, BotChat.WHOLE));
    regions.codes().forEach(code -> keys.add(marked(word, on, code)));
    List<InlineKeyboardRow> rows = new ArrayList<>(Keys.grid(keys, 2).getKeyboard());
    rows.addAll(Keys.grid(below, 2).getKeyboard());
    return Keys.rows(rows);
  }

  private InlineKeyboardButton marked(String word, Set<String> on, String code) {
    return Keys.marked(on.contains(code), regions.name(code), word + ":" + code);
  }

  private InlineKeyboardButton key(String word, String code) {
    return Keys.button(regions.name(code), word + ":" + code);
  }

  boolean isOne(String code) {
    return code.equals(BotChat.WHOLE) || regions.codes().contains(code);
  }

  String name(String code) {
    return regions.name(code);
  }
}
