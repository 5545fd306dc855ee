package org.haltwire.signs.text;

import java.util.Arrays;

/// Words that mix Latin letters into Cyrillic ones, or the other way round, so that a search for
/// them finds nothing: each such word is put into the alphabet of most of its letters that belong
/// to one alphabet alone.
final class Alphabets {

  private static final String LATIN = "acekmhoptxybi";
  private static final String CYRILLIC = "асекмнортхуві";

  /// Of these no letter tells the alphabet when it is small.
  private static final String ALIKE = "aceopxyiасеорхуі";

  /// Letters in a row that may stand for zeros.
  private static final int ZEROS = 6;

  private Alphabets() {}

  static char[] unmixed(char[] text) {
    int at = 0;
    boolean cyrillicBefore = false;
    while (at < text.length) {
      if (Character.isLetter(text[at])) {
        int end = at;
        while (end < text.length && Character.isLetter(text[end])) {
          end++;
        }
        if (!becomeDigits(text, at, end)) {
          unmix(text, at, end, cyrillicBefore || isCyrillicAfter(text, end));
          cyrillicBefore = isCyrillic(text[at]);
        }
        at = end;
      } else {
        at++;
      }
    }
    return text;
  }

  private static boolean isCyrillicAfter(char[] text, int at) {
    int next = at;
    while (next < text.length && text[next] == ' ') {
      next++;
    }
    while (next < text.length && Character.isLetter(text[next]) && !isCyrillic(text[next])) {
      next++;
    }
    return next < text.length && isCyrillic(text[next]);
  }

  /// Letters in place of digits that they look like, as in `З0%` or `1ОО%`.
  private static boolean becomeDigits(char[] text, int from, int to) {
    boolean before = from > 0 && Character.isDigit(text[from - 1]);
    boolean after = to < text.length && Character.isDigit(text[to]);
    boolean three = to - from == 1 && text[from] == 'з' && after;
    boolean zeros = before && to - from <= ZEROS;
    for (int i = from; zeros && i < to; i++) {
      zeros = text[i] == 'о' || text[i] == 'o';
    }
    if (three || zeros) {
      Arrays.fill(text, from, to, three ? '3' : '0');
    }
    return three || zeros;
  }

  private static void unmix(char[] text, int from, int to, boolean cyrillicAround) {
    int latin = 0;
    int cyrillic = 0;
    int sure = 0;
    for (int i = from; i < to; i++) {
      boolean isCyrillic = isCyrillic(text[i]);
      cyrillic += isCyrillic ? 1 : 0;
      latin += isCyrillic ? 0 : 1;
      sure += ALIKE.indexOf(text[i]) >= 0 ? 0 : isCyrillic ? 1 : -1;
    }
    if (latin > 0 && cyrillic > 0) {
      boolean toCyrillic = sure == 0 ? cyrillicAround || cyrillic >= latin : sure > 0;
      swap(text, from, to, toCyrillic);
    } else if (latin > 0 && cyrillicAround && isShort(text, from, to)) {
      swap(text, from, to, true);
    }
  }

  /// A preposition of Russian, written with letters of another keyboard.
  private static boolean isShort(char[] text, int from, int to) {
    return to - from == 1 && LATIN.indexOf(text[from]) >= 0 && text[from] != 'x';
  }

  private static void swap(char[] text, int from, int to, boolean toCyrillic) {
    for (int i = from; i < to; i++) {
      text[i] = toCyrillic ? swap(text[i], LATIN, CYRILLIC) : swap(text[i], CYRILLIC, LATIN);
    }
  }

  private static char swap(char one, String from, String to) {
    int at = from.indexOf(one);
    return at < 0 ? one : to.charAt(at);
  }

  private static boolean isCyrillic(char one) {
    return Character.UnicodeScript.of(one) == Character.UnicodeScript.CYRILLIC;
  }
}
