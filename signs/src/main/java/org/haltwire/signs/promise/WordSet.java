package org.haltwire.signs.promise;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words as they are looked up, in one line: to be asked with [Passage#key].
final class WordSet {

  private WordSet() {}

  /// @param words separated by spaces
  static Set<String> of(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(Keys::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
