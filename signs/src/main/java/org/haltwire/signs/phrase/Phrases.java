package org.haltwire.signs.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haltwire.signs.text.Words;

/// Phrases that say the same, and those that take it back.
///
/// @param said what shows it
/// @param unless what has not to be in the same sentence
public record Phrases(List<Phrase> said, List<Phrase> unless) {

  public static final Phrases NONE = new Phrases(List.of(), List.of());

  private static final Set<String> DENIALS =
      Set.of("не", "нет", "ни", "без", "not", "no", "never", "without", "cannot", "isn", "doesn");

  /// May stand between a denial and what it denies: `не является гарантией`, `not a guarantee`.
  private static final Set<String> BETWEEN =
      Set.of(
          "является",
          "даем",
          "дает",
          "может",
          "могу",
          "можем",
          "быть",
          "a",
          "an",
          "any",
          "be",
          "the");

  private static final Set<String> DENIALS_AFTER = Set.of("емес", "жоқ", "емеспіз", "бермейміз");

  public Phrases {
    said = List.copyOf(said);
    unless = List.copyOf(unless);
  }

  /// Words of a text that say it, from the first to the last.
  public record Said(int first, int last) {}

  /// Where a text says it, without where it denies it: `доход не гарантирован`, `кепілдік жоқ`.
  public List<Said> in(Words words) {
    List<Said> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = longest(words, at);
      if (end >= 0 && !isDenied(words, at, end) && !isTakenBack(words, at)) {
        found.add(new Said(at, end));
      }
      at = Math.max(at, end) + 1;
    }
    return found;
  }

  private int longest(Words words, int at) {
    int end = -1;
    for (Phrase phrase : said) {
      end = Math.max(end, phrase.endAt(words, at));
    }
    return end;
  }

  private static boolean isDenied(Words words, int first, int last) {
    boolean before = DENIALS.contains(words.text(first - 1));
    boolean earlier =
        BETWEEN.contains(words.text(first - 1)) && DENIALS.contains(words.text(first - 2));
    if (first > 0
        && words.get(first - 1).clause() == words.get(first).clause()
        && (before || earlier)) {
      return true;
    }
    for (int at = last + 1; at <= Math.min(last + 2, words.size() - 1); at++) {
      boolean same = words.get(at).sentence() == words.get(first).sentence();
      if (same && DENIALS_AFTER.contains(words.text(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTakenBack(Words words, int at) {
    if (unless.isEmpty()) {
      return false;
    }
    int sentence = words.get(at).sentence();
    int first = at;
    while (first > 0 && words.get(first - 1).sentence() == sentence) {
      first--;
    }
    for (int i = first; i < words.size() && words.get(i).sentence() == sentence; i++) {
      int place = i;
      if (unless.stream().anyMatch(phrase -> phrase.endAt(words, place) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
