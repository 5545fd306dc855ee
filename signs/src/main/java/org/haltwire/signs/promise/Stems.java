package org.haltwire.signs.promise;

import java.util.List;

/// Words by their beginnings: `доход` stands for all its forms. A word in full ends with a dot.
final class Stems {

  private final List<String> stems;

  private Stems(List<String> stems) {
    this.stems = stems;
  }

  /// @param stems separated by spaces
  static Stems of(String stems) {
    return new Stems(List.of(stems.strip().split("\\s+")));
  }

  boolean has(String word) {
    for (String stem : stems) {
      int length = stem.length() - 1;
      boolean whole = stem.charAt(length) == '.';
      if (whole ? word.length() == length && stem.startsWith(word) : word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
