package org.haltwire.signs.triage;

import org.haltwire.signs.triage.Words.Count;

/// What can be counted in a text without knowing its words: how long it is, how much is capitals,
/// digits, marks, links, and letters that are there to be looked at rather than read.
final class Shape {

  private int strange;
  private int styled;
  private int otherScripts;
  private int otherLatin;
  private int marks;
  private int punctuation;
  private int spaces;

  private Shape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      see(c);
    }
  }

  private void see(int c) {
    if (Character.isLetter(c)) {
      strange += c < 0x80 || (c >= 0x410 && c <= 0x451) ? 0 : 1;
      styled += c > 0xffff ? 1 : 0;
      otherScripts += c > 0x52f && c <= 0xffff ? 1 : 0;
      otherLatin += c >= 0x80 && c < 0x370 ? 1 : 0;
    } else if (WordReader.isMark(c)) {
      marks++;
    } else if (Character.isWhitespace(c)) {
      spaces++;
    } else if (!Character.isDigit(c)) {
      punctuation++;
    }
  }

  /// How far each count goes, in steps.
  static int[] steps(Words words, String text) {
    Shape seen = new Shape(text);
    int length = Math.max(1, text.length());
    int letters = Math.max(1, words.count(Count.LETTERS));
    int digits = words.count(Count.DIGITS);
    int first = text.isEmpty() ? ' ' : text.codePointAt(0);
    return new int[] {
      log2(text.length()),
      log2(words.size()),
      words.count(Count.CAPITALS) * 8 / letters,
      log2(words.count(Count.CAPITALS)),
      digits * 16 / (letters + digits),
      log2(words.count(Count.MIXED)),
      log2(words.count(Count.HIDDEN)),
      log2(words.count(Count.EMOJI)),
      log2(words.count(Count.LINKS)),
      log2(words.count(Count.NAMES)),
      log2(words.count(Count.PHONES)),
      log2(words.count(Count.MARKS)),
      log2(seen.strange),
      seen.strange * 8 / length,
      log2(seen.styled),
      log2(seen.otherScripts),
      log2(seen.otherLatin),
      log2(seen.marks),
      log2(seen.punctuation),
      seen.punctuation * 16 / length,
      seen.spaces * 16 / length,
      single(words) * 8 / Math.max(1, words.size()),
      Character.isUpperCase(first) ? 1 : Character.isLowerCase(first) ? 2 : 3,
    };
  }

  /// What a text ends with: a letter, a full stop, a bracket, ...
  static int ending(String text) {
    return text.isEmpty() ? 0 : Character.getType(text.charAt(text.length() - 1));
  }

  /// Words of one letter: l e t t e r s set apart so that a filter finds no word.
  private static int single(Words words) {
    int single = 0;
    for (int i = 0; i < words.size(); i++) {
      single += words.to(i) - words.from(i) == 1 && !words.isSymbol(i) ? 1 : 0;
    }
    return single;
  }

  private static int log2(int number) {
    return 32 - Integer.numberOfLeadingZeros(number);
  }
}
