package org.haltwire.centre.silent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Values that are like what people and machines send and that are nowhere by chance, and a search
/// for them in whatever was written.
final class Marks {

  static final String PHONE = "+77012938471";
  static final String NATIONAL_ID = "870214350127";
  static final String ACCOUNT = "KZ31722S000059184736";
  static final String NAME = "Жанаргүл Ерсұлтанова";
  static final String LATIN = "Zhanargul-Yersultanova";
  static final String WORDS = "перевела следователю Кузембаеву";
  static final String MAIL = "zh.yersultanova@sarybel.example";
  static final String KEY = "hw_Qm7tZk2vXw9rLp4sNc8yHd3bGf6jTa1eUo5iRx0kVqWz";
  static final String PASSWORD = "amber-lantern-over-qaraoba";
  static final String CODE = "739164";
  static final String TOKEN = "ptk-5fW2hQ8mZr4x";
  static final String COOKIE = "C0FFEE5EED1A7E57D15EA5EDB0A7C4A5";
  static final String CARD = "4400430211957384";

  static final List<String> ALL =
      List.of(
          PHONE,
          NATIONAL_ID,
          ACCOUNT,
          NAME,
          LATIN,
          WORDS,
          MAIL,
          KEY,
          PASSWORD,
          CODE,
          TOKEN,
          COOKIE,
          CARD);

  /// Enough letters in a row of a mark count as well: a parser may quote a part of what it read.
  private static final int PART = 10;

  private static final Pattern CODE_ALONE =
      Pattern.compile("(?<![0-9A-Fa-f.])" + CODE + "(?![0-9])");

  private static final List<String> PARTS = parts();

  private Marks() {}

  /// Which of them is in a text: as it is, a part of it, its digits with spaces or dashes between,
  /// encoded for an address, or in Base64.
  static Optional<String> in(String text) {
    String plain = text.toLowerCase(java.util.Locale.ROOT);
    Optional<String> part = PARTS.stream().filter(plain::contains).findFirst();
    if (part.isPresent()) {
      return part;
    }
    String digits = plain.replaceAll("(?<=[0-9+(])[ ()\\u00a0-]{1,2}(?=[0-9(])", "");
    return Stream.of(PHONE.substring(1), NATIONAL_ID, CARD)
        .filter(digits::contains)
        .findFirst()
        .or(() -> CODE_ALONE.matcher(text).find() ? Optional.of(CODE) : Optional.empty());
  }

  private static List<String> parts() {
    TreeSet<String> parts = new TreeSet<>();
    for (String mark : ALL) {
      if (mark.equals(CODE)) {
        continue;
      }
      String text = mark.startsWith("+") ? mark.substring(1) : mark;
      for (int from = 0; from + PART <= text.length(); from++) {
        parts.add(text.substring(from, from + PART));
      }
      parts.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
      String base64 =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(text.getBytes(StandardCharsets.UTF_8));
      parts.add(base64.substring(0, base64.length() - 2));
    }
    List<String> lower = new ArrayList<>();
    parts.forEach(part -> lower.add(part.toLowerCase(java.util.Locale.ROOT)));
    return List.copyOf(lower);
  }
}
