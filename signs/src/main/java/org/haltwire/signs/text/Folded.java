package org.haltwire.signs.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text made plain for reading: lower case, `е` for `ё`, one kind of dash, quote and space,
/// digits for what shows digits, nothing invisible, and each word in one alphabet although letters
/// that look alike were mixed into it. Runs of spaces are one; an end of line stays one.
public final class Folded {

  /// UTF-16 units of a text, written and plain, that are read; what comes after them is not.
  public static final int LONGEST = 20_000;

  /// Marks upon a letter; more are no letter of anybody.
  private static final int MARKS = 8;

  private final String original;
  private final String text;

  /// Of each unit of the plain text, where it begins in the original; one more for the end.
  private final int[] places;

  private Folded(String original, String text, int[] places) {
    this.original = original;
    this.text = text;
    this.places = places;
  }

  public static Folded of(String original) {
    Writing writing = new Writing(Math.min(original.length(), LONGEST));
    int end = Math.min(original.length(), LONGEST);
    int at = 0;
    while (at < end && writing.size() < LONGEST) {
      int next = cluster(original, at, end);
      writing.put(original.substring(at, next), at);
      at = next;
    }
    char[] plain = Alphabets.unmixed(writing.text());
    return new Folded(original, new String(plain), writing.places(at));
  }

  /// A character with the marks upon it.
  private static int cluster(String text, int at, int end) {
    int next = at + Character.charCount(text.codePointAt(at));
    int marks = 0;
    while (next < end && marks++ < MARKS && isMark(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    return Math.min(next, text.length());
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// What to look in.
  public String text() {
    return text;
  }

  /// The text as it was written.
  public String original() {
    return original;
  }

  /// As it was written, from one place of the plain text to another.
  public Quote quote(int start, int end) {
    return Quote.of(original, places[start], endOf(end));
  }

  /// As it was written, however long it is.
  public String written(int start, int end) {
    return original.substring(places[start], endOf(end));
  }

  /// Where a place of the plain text is in the original.
  public int place(int at) {
    return places[at];
  }

  private int endOf(int end) {
    return end == 0 ? 0 : Math.max(places[end - 1] + 1, places[end]);
  }

  private static final class Writing {

    private final StringBuilder text;
    private int[] places;

    Writing(int room) {
      this.text = new StringBuilder(room);
      this.places = new int[room + 16];
    }

    int size() {
      return text.length();
    }

    void put(String cluster, int at) {
      int first = cluster.codePointAt(0);
      if (Character.getType(first) == Character.FORMAT || isMark(first)) {
        return;
      }
      if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
        space(first == '\n' || first == '\r' || first == 0x2028 || first == 0x2029, at);
        return;
      }
      String plain = first < 128 && cluster.length() == 1 ? cluster : spelled(cluster);
      for (int i = 0; i < plain.length(); i++) {
        add(Signs.plain(Character.toLowerCase(plain.charAt(i))), at);
      }
    }

    /// Marks that do not make a letter, such as the frame around a digit, fall away.
    private static String spelled(String cluster) {
      String known = Signs.number(cluster.codePointAt(0));
      if (!known.isEmpty()) {
        return known;
      }
      String plain = Normalizer.normalize(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      StringBuilder kept = new StringBuilder(plain.length());
      plain.codePoints().filter(one -> !isMark(one)).forEach(kept::appendCodePoint);
      return kept.toString();
    }

    private void space(boolean line, int at) {
      int last = text.length() - 1;
      if (last >= 0 && text.charAt(last) == ' ') {
        if (line) {
          text.setCharAt(last, '\n');
        }
      } else if (last < 0 || text.charAt(last) != '\n') {
        add(line ? '\n' : ' ', at);
      }
    }

    private void add(char one, int at) {
      if (text.length() + 1 >= places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[text.length()] = at;
      text.append(one);
    }

    char[] text() {
      char[] plain = new char[text.length()];
      text.getChars(0, plain.length, plain, 0);
      return plain;
    }

    int[] places(int end) {
      int[] all = Arrays.copyOf(places, text.length() + 1);
      all[text.length()] = end;
      return all;
    }
  }
}
