package org.haltwire.signs.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.signs.text.Quote;

/// A company that a text names with its legal form: `ТОО «Ромашка»`, `Alpha Invest Ltd`.
///
/// @param name without its form
public record Mention(String name, Quote quote) {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:ТОО|ООО|АО|ПАО|ОАО|ЗАО|ЖШС|АҚ|МФО|ЧК|LLP|LLC|JSC)\\s{0,3}+"
              + "[«\"“„']\\s{0,3}+([^»\"”'\\n]{2,60})[»\"”']");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<![\\p{L}\\d&-])((?:\\p{Lu}[\\p{L}\\d&-]{0,40}+\\s{1,3}+){1,4}?)"
              + "(?:LLP|LLC|Ltd|Limited|Inc|JSC|ЖШС|АҚ|GmbH)(?!\\p{L})");
  private static final int MOST = 20;

  /// In the order of the text; at most twenty.
  public static List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    for (Pattern pattern : List.of(BEFORE, AFTER)) {
      Matcher matcher = pattern.matcher(text);
      while (found.size() < MOST && matcher.find()) {
        found.add(
            new Mention(matcher.group(1).strip(), Quote.of(text, matcher.start(), matcher.end())));
      }
    }
    return List.copyOf(found);
  }
}
