package org.haltwire.signs.triage;

/// Letters that are drawn like Cyrillic ones. Senders mix them into words so that filters which
/// look for the word do not find it.
final class Lookalikes {

  private static final String GREEK = "αβγεηικμνορστυχωλπ";
  private static final String GREEK_AS = "авгепікмворстухшлп";
  private static final String DRAWN = "ᴀʙᴄᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢᴨᴩᴧʍɜɯᴦɐ";
  private static final String DRAWN_AS = "авсегніјклмпортуившузпрлмзшга";

  private Lookalikes() {}

  /// The Cyrillic letter that a small letter, or a digit inside a word, stands for; itself where it
  /// stands for none.
  static char cyrillic(char small) {
    char drawn = drawn(small);
    if (drawn != small) {
      return drawn;
    }
    return switch (small) {
      case '0' -> 'о';
      case '3' -> 'з';
      case '4' -> 'ч';
      case '6' -> 'б';
      case 'a' -> 'а';
      case 'b' -> 'в';
      case 'c' -> 'с';
      case 'd' -> 'д';
      case 'e' -> 'е';
      case 'h' -> 'н';
      case 'i' -> 'і';
      case 'k' -> 'к';
      case 'l' -> 'л';
      case 'm' -> 'м';
      case 'n' -> 'п';
      case 'o' -> 'о';
      case 'p' -> 'р';
      case 'r' -> 'г';
      case 's' -> 'с';
      case 't' -> 'т';
      case 'u' -> 'и';
      case 'v' -> 'в';
      case 'x' -> 'х';
      case 'y' -> 'у';
      case 'z' -> 'з';
      default -> greek(small);
    };
  }

  /// Small capitals of the phonetic alphabets, which only ever stand for another letter.
  static char drawn(char letter) {
    int at = letter < 0x250 ? -1 : DRAWN.indexOf(letter);
    return at < 0 ? letter : DRAWN_AS.charAt(at);
  }

  private static char greek(char letter) {
    int at = GREEK.indexOf(letter);
    return at < 0 ? letter : GREEK_AS.charAt(at);
  }

  /// Is it, as written, a Latin letter that nobody can tell from a Cyrillic one?
  static boolean isTwin(int written) {
    return "aceopxyABCEHKMOPTXY".indexOf(written) >= 0;
  }

  static boolean isCyrillic(int c) {
    return c >= 0x400 && c <= 0x52f;
  }
}
