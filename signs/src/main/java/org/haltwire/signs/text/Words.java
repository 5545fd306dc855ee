package org.haltwire.signs.text;

import java.util.ArrayList;
import java.util.List;

/// A plain text cut into words, numbers and signs, with the sentences and clauses that they are in.
///
/// A number takes its fraction and its groups of three along: `1 000 000`, `12,5`. A sentence ends
/// at a full stop, `!`, `?`, `;`, a line's end or after 200 words; a clause also at a comma, a
/// colon, brackets and a dash between spaces.
public final class Words {

  private final Folded folded;
  private final List<Word> words;

  private Words(Folded folded, List<Word> words) {
    this.folded = folded;
    this.words = words;
  }

  public static Words of(Folded folded) {
    Cutting cutting = new Cutting(folded.text());
    cutting.all();
    return new Words(folded, List.copyOf(cutting.words));
  }

  public Folded folded() {
    return folded;
  }

  public int size() {
    return words.size();
  }

  public Word get(int number) {
    return words.get(number);
  }

  /// Of the word of a number, or nothing that any word equals.
  public String text(int number) {
    return number < 0 || number >= words.size() ? "" : words.get(number).text();
  }

  /// As it was written, from the first to the last of some words.
  public Quote quote(int first, int last) {
    return folded.quote(words.get(first).start(), words.get(last).end());
  }

  private static final class Cutting {

    private static final int LONGEST_SENTENCE = 200;
    private static final int SPACED_DIGITS = 5;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int sentence;
    private int inSentence;
    private int clause;

    Cutting(String text) {
      this.text = text;
    }

    void all() {
      while (at < text.length()) {
        char one = text.charAt(at);
        if (Character.isDigit(one)) {
          add(numberEnd());
        } else if (Character.isLetter(one)) {
          add(wordEnd());
        } else {
          sign(one);
        }
      }
    }

    private void add(int end) {
      put(text.substring(at, end));
      at = end;
    }

    /// Nobody's sentence is longer; whoever leaves out all stops does not make reading slow.
    private void put(String word) {
      inSentence++;
      if (inSentence > LONGEST_SENTENCE) {
        endSentence();
        inSentence = 1;
      }
      words.add(new Word(word, at, sentence, clause));
    }

    private void sign(char one) {
      switch (one) {
        case '!', '?', ';', '\n' -> endSentence();
        case '.' -> {
          if (endsHere()) {
            endSentence();
          }
        }
        case ',', ':', '(', ')', '[', ']', '|', '•' -> clause++;
        case '-' -> {
          if (before() == ' ' && after() == ' ') {
            clause++;
          } else {
            put("-");
          }
        }
        case ' ', '"', '\'' -> {}
        default -> put(String.valueOf(one));
      }
      at++;
    }

    private void endSentence() {
      sentence++;
      clause++;
      inSentence = 0;
    }

    private char before() {
      return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private char after() {
      return at + 1 >= text.length() ? ' ' : text.charAt(at + 1);
    }

    /// A dot within a name of a site or after a short word ends nothing: `мес.`, `p.a.`.
    private boolean endsHere() {
      boolean spaced = !Character.isLetterOrDigit(after());
      int length = words.isEmpty() ? 0 : words.getLast().text().length();
      boolean shortened = length <= 3 && !words.isEmpty() && !words.getLast().isNumber();
      return spaced && (!shortened || beginsSentence());
    }

    /// Whether what follows the dot is the text's or a line's end.
    private boolean beginsSentence() {
      return at + 1 >= text.length() || text.charAt(at + 1) == '\n';
    }

    private int wordEnd() {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private int numberEnd() {
      int spaced = spacedEnd();
      if (spaced > at) {
        return spaced;
      }
      int end = digitsEnd(at);
      boolean groups = end - at <= 3;
      while (groups
          && end + 3 < text.length()
          && end - at <= 15
          && isGroupSpace(text.charAt(end))
          && digitsEnd(end + 1) == end + 4) {
        end += 4;
      }
      boolean fraction = end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0;
      return fraction && Character.isDigit(text.charAt(end + 1)) ? digitsEnd(end + 1) : end;
    }

    /// Where two to four digits with spaces between them end, as in `1 0 0 %`; the place at hand
    /// where they are not such.
    private int spacedEnd() {
      int end = at + 1;
      while (end + 1 < text.length()
          && end - at < 2 * SPACED_DIGITS
          && text.charAt(end) == ' '
          && digitsEnd(end + 1) == end + 2) {
        end += 2;
      }
      int digits = (end - at + 1) / 2;
      return digits >= 2 && digits <= 4 && digitsEnd(end) == end ? end : at;
    }

    private static boolean isGroupSpace(char one) {
      return one == ' ' || one == '\'';
    }

    private int digitsEnd(int from) {
      int end = from;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }
}
