package org.haltwire.centre.looks;

import java.io.Serial;
import java.io.Serializable;

/// What somebody works on.
///
/// @param caseNumber 0 where it is no case
/// @param words the reason as they wrote it; empty for a case, or where nothing was said
record Purpose(long caseNumber, String words) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  static final Purpose NONE = new Purpose(0, "");

  static final int SHORTEST = 8;
  static final int LONGEST = 300;

  static boolean suffices(String words) {
    return words.length() >= SHORTEST
        && words.length() <= LONGEST
        && words.chars().filter(Character::isLetter).count() >= SHORTEST / 2;
  }
}
