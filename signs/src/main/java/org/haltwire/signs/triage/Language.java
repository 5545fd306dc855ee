package org.haltwire.signs.triage;

import java.util.Set;

/// The language that a text is mostly in.
public enum Language {
  RU,
  KK,
  EN,
  /// None of the three, or no words.
  OTHER;

  private static final String KAZAKH_LETTERS = "әғқңөұүһі";
  private static final String RUSSIAN_LETTERS = "щёъцьэ";

  /// Frequent words that only one of the two languages has, of those without letters of its own.
  private static final Set<String> KAZAKH_WORDS =
      Set.of(
          "мен", "сен", "ол", "бар", "деп", "дейді", "деді", "керек", "алдым", "бер", "емес",
          "кейін", "тез", "рахмет", "ма", "ба", "бе", "екен", "теңге", "салам", "жаз", "ал", "сал",
          "бол", "болды", "осы", "мына", "маған", "саған", "ақша", "ғана");

  private static final Set<String> RUSSIAN_WORDS =
      Set.of(
          "и", "в", "на", "не", "что", "с", "я", "по", "за", "для", "это", "вы", "мне", "или",
          "как", "у", "к", "от", "из", "до", "но", "мы", "он", "она", "так", "уже", "без", "если",
          "есть", "нужно", "можно", "только", "при", "под");

  static Language of(Words words) {
    int kazakh = 0;
    int russian = 0;
    int cyrillic = 0;
    int latin = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isSymbol(i)) {
        continue;
      }
      char first = words.letter(words.from(i));
      String word = words.text(i);
      cyrillic += Lookalikes.isCyrillic(first) ? 1 : 0;
      latin += first >= 'a' && first <= 'z' ? 1 : 0;
      kazakh += hasOneOf(word, KAZAKH_LETTERS) || KAZAKH_WORDS.contains(word) ? 1 : 0;
      russian += RUSSIAN_WORDS.contains(word) ? 2 : hasOneOf(word, RUSSIAN_LETTERS) ? 1 : 0;
    }
    if (cyrillic == 0 && latin == 0) {
      return OTHER;
    }
    if (latin > cyrillic) {
      return EN;
    }
    return kazakh > russian ? KK : RU;
  }

  private static boolean hasOneOf(String word, String letters) {
    for (int i = 0; i < word.length(); i++) {
      if (letters.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
