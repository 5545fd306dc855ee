package org.haltwire.signs.triage;

import java.text.Normalizer;
import java.util.Locale;
import org.haltwire.signs.text.Links;
import org.haltwire.signs.triage.Words.Count;

/// Reads a text into [Words], once from its beginning to its end.
final class WordReader {

  private final String text;
  private final int limit;
  private final boolean cyrillic;
  private final Words words = new Words();
  private int at;

  private WordReader(String text) {
    this.text = text;
    this.limit = Math.min(text.length(), Words.LIMIT);
    this.cyrillic = isCyrillic();
  }

  static Words read(String text) {
    WordReader reader = new WordReader(text);
    while (reader.at < reader.limit) {
      reader.step();
    }
    return reader.words;
  }

  private boolean isCyrillic() {
    int more = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      more += Lookalikes.isCyrillic(c) ? 1 : c < 0x80 && Character.isLetter(c) ? -1 : 0;
    }
    return more > 0;
  }

  private void step() {
    int c = text.codePointAt(at);
    if (c == '@' && isNameAt(at + 1)) {
      name();
    } else if (c == '[' && placeholder()) {
      return;
    } else if (digitAt(at) || (c == '+' && digitAt(at + 1))) {
      number(c);
    } else if (Character.isLetterOrDigit(c)) {
      link();
      word();
    } else if (c > 0xff && Character.isEmoji(c)) {
      emoji(c);
    } else {
      mark(c);
    }
  }

  // ---- words

  private void word() {
    word(cyrillic);
  }

  /// @param twins may Latin letters that look Cyrillic be Cyrillic? In an address they are what
  ///   they are
  private void word(boolean twins) {
    int first = at;
    int begin = words.size();
    words.begin(first);
    Spelling spelling = new Spelling();
    while (at < limit) {
      int c = text.codePointAt(at);
      if (isHidden(c)) {
        words.add(Count.HIDDEN, 1);
        at += Character.charCount(c);
      } else if (Character.isLetterOrDigit(c) || isMark(c)) {
        spelling.see(c);
        cluster(c);
      } else {
        break;
      }
    }
    words.finish(at);
    if (words.size() > begin) {
      finish(begin, spelling, twins);
    }
  }

  /// A letter with the marks over it becomes what it is compatible with; marks that are left go.
  private void cluster(int c) {
    int first = at;
    at += Character.charCount(c);
    if (c < 0x80 || (Lookalikes.isCyrillic(c) && (at >= limit || !isMark(text.charAt(at))))) {
      words.put((char) Character.toLowerCase(c));
      return;
    }
    while (at < limit && isMark(text.charAt(at))) {
      at++;
    }
    String plain =
        Normalizer.normalize(text.substring(first, at), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      if (!isMark(plain.charAt(i))) {
        words.put(Lookalikes.drawn(plain.charAt(i)));
      }
    }
  }

  private void finish(int word, Spelling spelling, boolean twins) {
    words.add(Count.LETTERS, spelling.letters);
    words.add(Count.CAPITALS, spelling.capitals);
    words.add(Count.DIGITS, spelling.digits);
    words.add(Count.MIXED, spelling.isMixed() ? 1 : 0);
    boolean whole = spelling.isMixed() || (twins && spelling.letters > 1 && spelling.isTwins());
    boolean digits = whole || spelling.hidesDigits();
    int to = words.to(word);
    for (int i = words.from(word); i < to; i++) {
      char c = words.letter(i);
      if (c >= '0' && c <= '9') {
        words.set(i, digits ? Lookalikes.cyrillic(c) : '0');
      } else if (whole && !Lookalikes.isCyrillic(c)) {
        words.set(i, Lookalikes.cyrillic(c));
      }
    }
  }

  // ---- what is not a word

  private void link() {
    int after = Links.end(text, at, limit);
    if (after < 0) {
      return;
    }
    words.symbol("<link>", at, after);
    words.add(Count.LINKS, 1);
    at = Links.host(text, at, limit);
    int host = Links.hostEnd(text, at, after);
    while (at < host) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        word(false);
      } else {
        at++;
      }
    }
    at = after;
    // What follows is read by the next step: an empty word is none.
  }

  private void name() {
    int first = at++;
    while (at < limit && (isNameAt(at) || text.charAt(at) == '_' || digitAt(at))) {
      at++;
    }
    words.symbol("<name>", first, at);
    words.add(Count.NAMES, 1);
  }

  /// Texts from which somebody took names have `[USERNAME]` in their place.
  private boolean placeholder() {
    int close = text.indexOf(']', at);
    if (close < 0 || close >= limit || close - at > 12) {
      return false;
    }
    String what =
        switch (text.substring(at + 1, close)) {
          case "LINK" -> "<link>";
          case "USERNAME" -> "<name>";
          case "PHONE" -> "<phone>";
          case "CURRENCY" -> "<money>";
          default -> "";
        };
    if (what.isEmpty()) {
      return false;
    }
    words.symbol(what, at, close + 1);
    words.add(Count.LINKS, what.equals("<link>") ? 1 : 0);
    words.add(Count.NAMES, what.equals("<name>") ? 1 : 0);
    words.add(Count.PHONES, what.equals("<phone>") ? 1 : 0);
    at = close + 1;
    return true;
  }

  private void number(int c) {
    int after = Numbers.end(text, at, limit);
    int next = after < limit ? text.codePointAt(after) : ' ';
    if (c != '+' && (Character.isLetter(next) || isHidden(next) || isMark(next))) {
      word();
      return;
    }
    int digits = Numbers.digits(text, at, after);
    boolean phone = Numbers.isPhone(text, at, digits);
    words.symbol(Numbers.name(phone, digits), at, after);
    words.add(Count.PHONES, phone ? 1 : 0);
    words.add(Count.DIGITS, digits);
    at = after;
  }

  private void emoji(int c) {
    int after = at + Character.charCount(c);
    words.symbol("<emoji>", at, after);
    words.symbol(Character.toString(c), at, after);
    words.add(Count.EMOJI, 1);
    at = after;
  }

  private void mark(int c) {
    int first = at;
    at += Character.charCount(c);
    if (isHidden(c)) {
      words.add(Count.HIDDEN, 1);
      return;
    }
    if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
      words.symbol("<money>", first, at);
    } else if ("!?%+".indexOf(c) >= 0) {
      while (at < limit && text.charAt(at) == c) {
        at++;
      }
      String name = Character.toString(c);
      words.symbol(at - first > 1 ? name + name : name, first, at);
      words.add(Count.MARKS, at - first);
    }
  }

  private boolean digitAt(int place) {
    return place < limit && Character.isDigit(text.charAt(place));
  }

  private boolean isNameAt(int place) {
    return place < limit && text.charAt(place) < 0x80 && Character.isLetter(text.charAt(place));
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  static boolean isHidden(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0x3164 || c == 0x115f;
  }

  /// What a word is written with.
  private static final class Spelling {
    private int letters;
    private int capitals;
    private int digits;
    private int cyrillic;
    private int strange;
    private int twins;
    private boolean digitFirst;
    private boolean digitInside;
    private boolean digitLast;

    void see(int c) {
      if (Character.isDigit(c)) {
        digits++;
        digitFirst |= letters == 0 && digits == 1;
        digitLast = true;
      } else if (!isMark(c)) {
        digitInside |= digitLast && letters > 0;
        digitLast = false;
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        cyrillic += Lookalikes.isCyrillic(c) ? 1 : 0;
        strange += Lookalikes.isCyrillic(c) ? 0 : 1;
        twins += Lookalikes.isTwin(c) ? 1 : 0;
      }
    }

    boolean isMixed() {
      return cyrillic > 0 && strange > 0;
    }

    boolean isTwins() {
      return twins == letters && digits == 0;
    }

    /// "ра6ота" and "0платим", but neither "50к" nor "18лет".
    boolean hidesDigits() {
      return cyrillic > 2
          && digits <= 2
          && !digitLast
          && (digitInside || (digitFirst && digits == 1 && cyrillic > 3));
    }
  }
}
