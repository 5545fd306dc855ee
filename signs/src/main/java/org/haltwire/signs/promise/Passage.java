package org.haltwire.signs.promise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Links;
import org.haltwire.signs.text.Words;

/// A text as the reader of promises goes through it: what each word means, and how far words are
/// from each other. A word counts one, a comma between them as much as several, the end of a
/// sentence as much as many: what is said of a number stands in the number's own clause.
final class Passage {

  static final int SENTENCE = 14;
  static final int COMMA = 4;
  private static final int PLUS = 4;
  private static final int DASH = 3;
  private static final int COLON = 2;
  private static final int CONTRAST = 4;
  private static final int LONGEST_ADDRESS = 300;

  private static final Set<String> AND = Set.of("и", "and", "және", "да");
  private static final Set<String> BUT =
      Set.of("а", "но", "зато", "однако", "ал", "бірақ", "but", "while", "whereas", "плюс", "plus");

  private final Words words;
  private final String[] texts;
  private final String[] keys;
  private final List<Optional<Units.Unit>> units;
  private final List<Set<Sense>> senses;

  /// Of each word, what stands between the text's begin and it, boundaries alone.
  private final int[] walls;

  Passage(Words words) {
    this.words = words;
    this.texts = new String[words.size()];
    this.keys = new String[words.size()];
    this.units = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); at++) {
      texts[at] = Keys.spelled(words.text(at));
      keys[at] = Keys.of(texts[at]);
      units.add(Units.of(texts[at]));
    }
    BitSet names = names();
    this.senses = new ArrayList<>(words.size());
    this.walls = new int[words.size()];
    for (int at = 0; at < words.size(); at++) {
      senses.add(names.get(at) ? Set.of() : meanings(at));
      walls[at] = at == 0 ? 0 : walls[at - 1] + wall(at);
    }
  }

  /// The words of addresses and of names after `@`. They are chosen by who is named so and say
  /// nothing of a number: `scam-stop.kz` is no warning.
  private BitSet names() {
    BitSet names = new BitSet(words.size());
    int end = 0;
    for (int at = 0; at < words.size(); at++) {
      int start = words.get(at).start();
      if (start >= end) {
        end = Math.max(end, nameEnd(words.folded(), start));
      }
      names.set(at, start < end);
    }
    return names;
  }

  /// Where the name that begins with a word ends; its own begin where it is none. Letters are those
  /// that were written: plain ones may be of another alphabet.
  private static int nameEnd(Folded folded, int start) {
    String text = folded.text();
    int end = start;
    if (start > 0 && text.charAt(start - 1) == '@') {
      while (end < text.length() && (isOfWord(text.charAt(end)) || text.charAt(end) == '_')) {
        end++;
      }
      return end;
    }
    if (start > 0 && (isOfWord(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      return start;
    }
    int limit = Math.min(text.length(), start + LONGEST_ADDRESS);
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String written = folded.written(start, end);
    return start + Math.max(0, Links.end(written, 0, written.length()));
  }

  private static boolean isOfWord(char one) {
    return Character.isLetterOrDigit(one);
  }

  Words words() {
    return words;
  }

  int size() {
    return words.size();
  }

  /// The word of a number, or nothing that any word equals.
  String text(int at) {
    return at >= 0 && at < texts.length ? texts[at] : "";
  }

  /// The word as it is looked up.
  String key(int at) {
    return at >= 0 && at < keys.length ? keys[at] : "";
  }

  /// The unit of time that a word is.
  Optional<Units.Unit> unit(int at) {
    return at >= 0 && at < units.size() ? units.get(at) : Optional.empty();
  }

  boolean is(int at, Sense sense) {
    return at >= 0 && at < size() && senses.get(at).contains(sense);
  }

  Set<Sense> senses(int at) {
    return senses.get(at);
  }

  /// Whether a word of some has a sense.
  boolean any(Sense sense, int from, int to) {
    for (int at = Math.max(0, from); at <= Math.min(size() - 1, to); at++) {
      if (senses.get(at).contains(sense)) {
        return true;
      }
    }
    return false;
  }

  boolean sameSentence(int one, int other) {
    return words.get(one).sentence() == words.get(other).sentence();
  }

  /// From one word to another, in either direction.
  int distance(int one, int other) {
    return Math.abs(one - other) + Math.abs(walls[one] - walls[other]);
  }

  /// From a word to the nearest of some; none within them.
  int distance(Span span, int at) {
    if (at < span.first()) {
      return distance(at, span.first());
    }
    return at > span.last() ? distance(span.last(), at) : 0;
  }

  /// Boundaries between two words, without the words between them.
  int walls(int one, int other) {
    return Math.abs(walls[one] - walls[other]);
  }

  /// Whether a dash stands right before a word: as a sign of its own or between spaces.
  boolean dashBefore(int at) {
    return at > 0 && at < size() && gap(at).indexOf('-') >= 0;
  }

  private String gap(int at) {
    return words.folded().text().substring(words.get(at - 1).end(), words.get(at).start());
  }

  private int wall(int at) {
    if (!sameSentence(at - 1, at)) {
      return SENTENCE;
    }
    String word = text(at);
    int wall = 0;
    if (words.get(at - 1).clause() != words.get(at).clause()) {
      String gap = gap(at);
      wall = gap.indexOf(',') >= 0 ? COMMA : gap.indexOf('-') >= 0 ? DASH : COLON;
    }
    if (word.equals("+") && at + 1 < size() && !words.get(at + 1).isNumber()) {
      wall += PLUS;
    }
    return wall + (BUT.contains(word) ? CONTRAST : AND.contains(word) ? 1 : 0);
  }

  private Set<Sense> meanings(int at) {
    return Sense.ofTwo(text(at), text(at + 1))
        .<Set<Sense>>map(EnumSet::of)
        .orElseGet(() -> Sense.of(text(at)));
  }
}
