package org.haltwire.signs.promise;

import java.util.List;
import java.util.Set;

/// Words as they are said, in one line.
final class WordSet {

  private WordSet() {}

  /// @param words separated by spaces
  static Set<String> of(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }
}
