package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

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
