package org.haltwire.signs.promise;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What words mean, by their beginnings: `доход` stands for all its forms. A word in full ends with
/// a dot. A look-up takes as many steps as the word has letters, however many words there are.
final class Lexicon<M extends Enum<M>> {

  private static final int LONGEST = 16;

  private final Map<String, EnumSet<M>> begun = new HashMap<>();
  private final Map<String, EnumSet<M>> whole = new HashMap<>();
  private final Class<M> type;

  /// @param stems separated by spaces, of each meaning
  Lexicon(Class<M> type, EnumMap<M, String> stems) {
    this.type = type;
    stems.forEach((meaning, words) -> {
      for (String stem : words.strip().split("\\s+")) {
        put(Keys.of(stem), meaning);
      }
    });
  }

  private void put(String stem, M meaning) {
    boolean full = stem.endsWith(".");
    String key = full ? stem.substring(0, stem.length() - 1) : stem;
    (full ? whole : begun).computeIfAbsent(key, _ -> EnumSet.noneOf(type)).add(meaning);
  }

  /// All that a word means.
  Set<M> of(String word) {
    EnumSet<M> all = EnumSet.noneOf(type);
    add(Keys.of(word), all);
    String cyrillic = Keys.cyrillic(word);
    if (!cyrillic.isEmpty()) {
      add(cyrillic, all);
    }
    return all;
  }

  private void add(String key, EnumSet<M> all) {
    addIf(whole.get(key), all);
    for (int length = 1; length <= Math.min(LONGEST, key.length()); length++) {
      addIf(begun.get(key.substring(0, length)), all);
    }
  }

  private void addIf(@org.jspecify.annotations.Nullable Collection<M> found, EnumSet<M> all) {
    if (found != null) {
      all.addAll(found);
    }
  }
}
