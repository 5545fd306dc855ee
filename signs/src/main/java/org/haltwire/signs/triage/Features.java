package org.haltwire.signs.triage;

import java.util.Arrays;
import java.util.Locale;

/// What a text consists of for a model, each with the words that it comes from: parts of words,
/// rows of words, parts of the text as it was written, and a few counts. A part is one to `n`
/// letters with the borders of its word as letters.
public final class Features {

  /// Parts, rows, written and shape: each weighs as much as the others in a text.
  static final int GROUPS = 4;

  private static final int NO_WORD = -1;

  private final FeatureSettings settings;
  private final String text;
  private final Words words;
  private final int[] groupFrom = new int[GROUPS + 1];
  private int[] place = new int[1024];
  private int[] firstWord = new int[1024];
  private int[] lastWord = new int[1024];
  private int size;

  private Features(FeatureSettings settings, String text) {
    this.settings = settings;
    this.text = text;
    this.words = WordReader.read(text);
    parts();
    groupFrom[1] = size;
    rows();
    groupFrom[2] = size;
    written();
    groupFrom[3] = size;
    shape();
    groupFrom[4] = size;
  }

  static Features of(FeatureSettings settings, String text) {
    return new Features(settings, text);
  }

  /// A text as a row of numbers.
  public static Row row(FeatureSettings settings, String text) {
    return of(settings, text).row();
  }

  Words words() {
    return words;
  }

  int size() {
    return size;
  }

  int place(int feature) {
    return place[feature];
  }

  int firstWord(int feature) {
    return firstWord[feature];
  }

  int lastWord(int feature) {
    return lastWord[feature];
  }

  /// About what one occurrence adds to its row: what occurs often is taken to add as much each
  /// time.
  double value(int feature) {
    int group = 0;
    while (feature >= groupFrom[group + 1]) {
      group++;
    }
    return weightOf(group) / Math.sqrt(groupFrom[group + 1] - groupFrom[group]);
  }

  /// Each group is as long as the others; what occurs more often counts more, but less than as
  /// often.
  Row row() {
    int[] index = new int[size];
    float[] value = new float[size];
    int filled = 0;
    for (int group = 0; group < GROUPS; group++) {
      filled = fill(group, index, value, filled);
    }
    return Row.of(Arrays.copyOf(index, filled), Arrays.copyOf(value, filled));
  }

  private int fill(int group, int[] index, float[] value, int begin) {
    int[] sorted = Arrays.copyOfRange(place, groupFrom[group], groupFrom[group + 1]);
    Arrays.sort(sorted);
    int filled = begin;
    double squares = 0;
    for (int i = 0; i < sorted.length; ) {
      int next = i;
      while (next < sorted.length && sorted[next] == sorted[i]) {
        next++;
      }
      double weight = 1 + StrictMath.log(next - i);
      squares += weight * weight;
      index[filled] = sorted[i];
      value[filled++] = (float) weight;
      i = next;
    }
    float scale = (float) (weightOf(group) / Math.sqrt(Math.max(squares, 1)));
    for (int i = begin; i < filled; i++) {
      value[i] *= scale;
    }
    return filled;
  }

  private double weightOf(int group) {
    return group == 3 ? settings.shape() : 1;
  }

  private void parts() {
    for (int word = 0; settings.parts() > 0 && word < words.size(); word++) {
      if (!words.isSymbol(word)) {
        partsOf(word);
      }
    }
  }

  private void partsOf(int word) {
    int from = words.from(word) - 1;
    int to = words.to(word) + 1;
    for (int first = from; first < to; first++) {
      int hash = 17;
      int last = Math.min(to, first + settings.parts());
      for (int i = first; i < last; i++) {
        hash = hash * 31 + (i == from || i == to - 1 ? ' ' : words.letter(i));
        add(1, hash, word, word);
      }
    }
  }

  private void rows() {
    for (int word = 0; word < words.size(); word++) {
      int hash = 19;
      int last = Math.min(words.size(), word + settings.words());
      for (int next = word; next < last; next++) {
        for (int i = words.from(next); i < words.to(next); i++) {
          hash = hash * 31 + words.letter(i);
        }
        hash = hash * 31 + ' ';
        add(2, hash, word, next);
      }
    }
  }

  private void written() {
    String small = settings.written() == 0 ? "" : text.toLowerCase(Locale.ROOT);
    small = small.substring(0, Math.min(small.length(), Words.LIMIT)).replaceAll("\\s+", " ");
    writtenPiece(small, 0, small.length());
  }

  private void writtenPiece(String small, int from, int to) {
    for (int first = from - 1; to > from && first <= to; first++) {
      int hash = 23;
      int last = Math.min(to + 1, first + settings.written());
      for (int i = first; i < last; i++) {
        hash = hash * 31 + (i < from || i == to ? ' ' : small.charAt(i));
        add(3, hash, NO_WORD, NO_WORD);
      }
    }
  }

  private void shape() {
    if (settings.shape() == 0) {
      return;
    }
    String read = text.substring(0, Math.min(text.length(), Words.LIMIT));
    int[] reached = Shape.steps(words, read);
    for (int kind = 0; kind < reached.length; kind++) {
      steps(kind, reached[kind]);
    }
    add(4, reached.length * 64 + Shape.ending(read), NO_WORD, NO_WORD);
    add(4, (reached.length + 1) * 64, NO_WORD, NO_WORD); // what is the same in every text
  }

  /// A feature for every step up to the one reached, so that "more" is learnt as such.
  private void steps(int kind, int reached) {
    for (int step = 1; step <= reached; step++) {
      add(4, kind * 64 + step, NO_WORD, NO_WORD);
    }
  }

  private void add(int group, int hash, int first, int last) {
    if (size == place.length) {
      place = Arrays.copyOf(place, size * 2);
      firstWord = Arrays.copyOf(firstWord, size * 2);
      lastWord = Arrays.copyOf(lastWord, size * 2);
    }
    int mixed = (hash + group * 0x9e3779b9) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 15)) * 0xc2b2ae35;
    mixed ^= mixed >>> 13;
    place[size] = (mixed * 0x27d4eb2f) >>> (32 - settings.bits());
    firstWord[size] = first;
    lastWord[size] = last;
    size++;
  }
}
