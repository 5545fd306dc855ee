package org.haltwire.signs.name;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.signs.text.Folded;

/// A company's name without its legal form, as a bag of words in Latin letters.
public record CompanyName(Set<String> words) {

  private static final Set<String> FORMS =
      Set.of(
          "too",
          "ooo",
          "ao",
          "oao",
          "zao",
          "pao",
          "ip",
          "zhshs",
          "aq",
          "ak",
          "llp",
          "llc",
          "ltd",
          "limited",
          "inc",
          "jsc",
          "co",
          "company",
          "corp",
          "gmbh",
          "plc",
          "group",
          "kompaniya",
          "tovarishchestvo",
          "s",
          "ogranichennoy",
          "otvetstvennostyu",
          "aktsionernoe",
          "obshchestvo",
          "the",
          "mfo",
          "bank",
          "banki",
          "kk",
          "kz",
          "ru");

  private static final String CYRILLIC = "абвгдезийклмнопрстуфхцыэәғқңөұүһіъь";
  private static final List<String> LATIN =
      List.of(
          "a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
          "u", "f", "kh", "ts", "y", "e", "a", "g", "k", "n", "o", "u", "u", "h", "i", "", "");

  public CompanyName {
    words = Set.copyOf(words);
  }

  public static CompanyName of(String name) {
    String latin = latin(Folded.of(name).text());
    Set<String> words =
        Arrays.stream(latin.split("[^\\p{L}\\d]+"))
            .filter(word -> !word.isEmpty() && !FORMS.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));
    return new CompanyName(words);
  }

  /// The words in order, as a key for an index: two names of the same company have the same.
  public String key() {
    return String.join(" ", new TreeSet<>(words));
  }

  private static String latin(String folded) {
    StringBuilder latin = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char one = folded.charAt(i);
      int at = CYRILLIC.indexOf(one);
      latin.append(
          switch (one) {
            case 'ж' -> "zh";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'ю' -> "yu";
            case 'я' -> "ya";
            default -> at < 0 ? String.valueOf(one) : LATIN.get(at);
          });
    }
    return latin.toString();
  }
}
