package org.haltwire.signs.triage;

import java.util.Arrays;

/// The words of one text, made plain, each with its place in the text as it was written. Numbers,
/// links, names and phones are words such as `<phone>`: which one it is says nothing of a scheme.
final class Words {

  /// UTF-16 units of a text that are read; the rest is left unread.
  static final int LIMIT = 4_000;

  /// What counts in a text besides its words.
  enum Count {
    LETTERS,
    CAPITALS,
    DIGITS,
    MIXED,
    HIDDEN,
    EMOJI,
    LINKS,
    NAMES,
    PHONES,
    MARKS
  }

  private final int[] counts = new int[Count.values().length];
  private char[] letters = new char[256];
  private int length;
  private int[] from = new int[64];
  private int[] start = new int[64];
  private int[] end = new int[64];
  private boolean[] symbol = new boolean[64];
  private int size;

  int size() {
    return size;
  }

  /// Where a word begins in [#letter].
  int from(int word) {
    return from[word];
  }

  int to(int word) {
    return word + 1 < size ? from[word + 1] : length;
  }

  char letter(int at) {
    return letters[at];
  }

  /// Where a word begins in the text as it was written.
  int start(int word) {
    return start[word];
  }

  int end(int word) {
    return end[word];
  }

  /// Is it one whole, of which no parts are looked at: a number, an emoji, a mark?
  boolean isSymbol(int word) {
    return symbol[word];
  }

  String text(int word) {
    return new String(letters, from[word], to(word) - from[word]);
  }

  int count(Count what) {
    return counts[what.ordinal()];
  }

  void add(Count what, int number) {
    counts[what.ordinal()] += number;
  }

  void begin(int place) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      symbol = Arrays.copyOf(symbol, size * 2);
    }
    from[size] = length;
    start[size] = place;
    symbol[size] = false;
    size++;
  }

  void put(char letter) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, length * 2);
    }
    letters[length++] = letter;
  }

  void set(int at, char letter) {
    letters[at] = letter;
  }

  /// Ends the word that was begun; one without letters was none.
  void finish(int place) {
    end[size - 1] = place;
    if (from[size - 1] == length) {
      size--;
    }
  }

  /// Gives the last word up: what was read is something else.
  void takeBack() {
    size--;
    length = from[size];
  }

  void symbol(String name, int first, int after) {
    begin(first);
    symbol[size - 1] = true;
    for (int i = 0; i < name.length(); i++) {
      put(name.charAt(i));
    }
    finish(after);
  }
}
