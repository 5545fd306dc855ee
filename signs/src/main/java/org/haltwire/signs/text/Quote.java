package org.haltwire.signs.text;

/// A piece of a text as it was written.
///
/// @param start where it begins, in UTF-16 units of the text
/// @param words at most [#LONGEST] of them; longer pieces are cut
public record Quote(int start, String words) {

  /// UTF-16 units of the longest quote.
  public static final int LONGEST = 200;

  public Quote {
    if (start < 0 || words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Expected a place and at most %d characters, but got %d and %d"
              .formatted(LONGEST, start, words.length()));
    }
  }

  /// The part of a text from `start` to before `end`.
  public static Quote of(String text, int start, int end) {
    int cut = Math.min(end, start + LONGEST);
    if (cut < text.length() && Character.isHighSurrogate(text.charAt(cut - 1))) {
      cut--;
    }
    return new Quote(start, text.substring(start, cut));
  }
}
