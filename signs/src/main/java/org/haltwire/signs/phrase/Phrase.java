package org.haltwire.signs.phrase;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Words;

/// A row of words to look for, such as `без риск*` or `(прибыл*|доход*) ~2 гарант*`.
public final class Phrase {

  /// Words of the longest phrase.
  public static final int LONGEST = 12;

  private static final int WIDEST_GAP = 9;

  private final String written;
  private final List<Part> parts;

  private Phrase(String written, List<Part> parts) {
    this.written = written;
    this.parts = parts;
  }

  private sealed interface Part {}

  private record OneOf(List<Stem> stems) implements Part {}

  private record Gap(int words) implements Part {}

  /// @param ending whether a word may go on after it
  private record Stem(String text, boolean ending) {

    boolean fits(String word) {
      if (text.equals("0")) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
      }
      return ending ? word.startsWith(text) : word.equals(text);
    }
  }

  /// @throws IllegalArgumentException saying what is wrong with it
  public static Phrase of(String written) {
    String[] pieces = written.strip().split("\\s+");
    if (written.isBlank() || pieces.length > LONGEST) {
      throw new IllegalArgumentException(
          "Expected 1 to %d words, but got '%s'".formatted(LONGEST, written));
    }
    List<Part> parts = new ArrayList<>();
    for (String piece : pieces) {
      parts.add(part(piece, written));
    }
    if (parts.getFirst() instanceof Gap || parts.getLast() instanceof Gap) {
      throw new IllegalArgumentException(
          "Expected words at both ends, but got '%s'".formatted(written));
    }
    return new Phrase(written, List.copyOf(parts));
  }

  private static Part part(String piece, String written) {
    if (piece.matches("~[1-9]")) {
      return new Gap(Math.min(WIDEST_GAP, piece.charAt(1) - '0'));
    }
    List<Stem> stems = new ArrayList<>();
    for (String one : piece.replaceAll("^\\(|\\)$", "").split("\\|", -1)) {
      boolean ending = one.endsWith("*");
      String text = Folded.of(ending ? one.substring(0, one.length() - 1) : one).text();
      if (!text.matches("\\p{L}+|\\d{1,6}|[%@+/$₸₽-]")) {
        throw new IllegalArgumentException(
            "Expected a word, a beginning with *, a choice with |, 0 or a gap such as ~3,"
                + " but got '%s' in '%s'".formatted(one, written));
      }
      stems.add(new Stem(text, ending));
    }
    return new OneOf(List.copyOf(stems));
  }

  /// The last word of it in a text where it begins with a word; -1 where it does not.
  int endAt(Words words, int first) {
    return end(words, first, 0);
  }

  private int end(Words words, int at, int part) {
    if (part == parts.size()) {
      return at - 1;
    }
    return switch (parts.get(part)) {
      case Gap gap -> afterGap(words, at, part, gap.words());
      case OneOf choice -> {
        // `risk-free` is two words to a phrase.
        int next = part > 0 && words.text(at).equals("-") ? at + 1 : at;
        boolean fits =
            next < words.size() && fits(choice, words.text(next)) && follows(words, next, part);
        yield fits ? end(words, next + 1, part + 1) : -1;
      }
    };
  }

  private int afterGap(Words words, int at, int part, int most) {
    for (int skipped = 0; skipped <= most; skipped++) {
      int end = end(words, at + skipped, part + 1);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /// A phrase does not go over the end of a sentence.
  private static boolean follows(Words words, int at, int part) {
    return part == 0 || words.get(at).sentence() == words.get(at - 1).sentence();
  }

  private static boolean fits(OneOf choice, String word) {
    for (Stem stem : choice.stems()) {
      if (stem.fits(word)) {
        return true;
      }
    }
    return false;
  }

  /// As its author wrote it.
  @Override
  public String toString() {
    return written;
  }
}
