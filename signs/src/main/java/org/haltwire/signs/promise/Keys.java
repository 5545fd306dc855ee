package org.haltwire.signs.promise;

/// Words as they are looked up: letters that only Kazakh has become those that people type in their
/// place (`күніне`, `кунине`), and Latin letters the Cyrillic ones that they stand for (`aiyna`,
/// `mesyac`).
final class Keys {

  private static final String KAZAKH = "әғқңөұүһі";
  private static final String PLAIN = "агкноуухи";

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String CYRILLIC = "абцдефгхижклмнопкрстуввхыз";

  /// Shorter words of Latin letters are English: `on`, `ai`.
  private static final int SHORTEST = 4;

  private Keys() {}

  /// A short word of Kazakh or Russian that was typed in Latin letters, as it is spelled.
  static String spelled(String word) {
    return switch (word) {
      case "saiyn", "sayin", "sayyn", "saiin" -> "сайын";
      case "keiin", "keyin", "kein" -> "кейін";
      case "deiin", "deyin", "dein" -> "дейін";
      case "ishinde" -> "ішінде";
      case "kun", "kún" -> "күн";
      case "bir" -> "бір";
      case "eki" -> "екі";
      case "ush", "úsh" -> "үш";
      case "ese", "ece" -> "есе";
      case "emes" -> "емес";
      case "mesyac", "mesiac", "mesyats" -> "месяц";
      default -> word;
    };
  }

  /// A word with the letters that every keyboard has.
  static String of(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int at = KAZAKH.indexOf(word.charAt(i));
      key.append(at < 0 ? word.charAt(i) : PLAIN.charAt(at));
    }
    return key.toString();
  }

  /// A word of Latin letters in Cyrillic ones; empty where it is no such word.
  static String cyrillic(String word) {
    if (word.length() < SHORTEST || LATIN.indexOf(word.charAt(0)) < 0) {
      return "";
    }
    StringBuilder key = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      String two = word.substring(at, Math.min(at + 2, word.length()));
      String pair = pair(two);
      if (pair.isEmpty()) {
        key.append(one(word, at, key));
        at++;
      } else {
        key.append(pair);
        at += 2;
      }
    }
    return key.toString();
  }

  private static String pair(String two) {
    return switch (two) {
      case "sh" -> "ш";
      case "ch" -> "ч";
      case "zh" -> "ж";
      case "kh" -> "х";
      case "gh" -> "г";
      case "ts" -> "ц";
      case "ya" -> "я";
      case "yu" -> "ю";
      case "yo" -> "е";
      default -> "";
    };
  }

  private static char one(String word, int at, StringBuilder before) {
    char letter = word.charAt(at);
    boolean afterVowel =
        !before.isEmpty() && "аеоуыи".indexOf(before.charAt(before.length() - 1)) >= 0;
    if (afterVowel && (letter == 'i' || letter == 'y')) {
      return 'й';
    }
    int known = LATIN.indexOf(letter);
    return known < 0 ? letter : CYRILLIC.charAt(known);
  }
}
