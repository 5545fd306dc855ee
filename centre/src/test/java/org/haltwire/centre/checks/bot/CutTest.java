package org.haltwire.centre.checks.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Messages are cut so that each is complete, and nothing is lost.
class CutTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)>");

  @Test
  void leavesAShortOneAsItIs() {
    assertEquals(List.of("<b>a</b>\nb"), Cut.cut("<b>a</b>\nb", 50));
  }

  @Test
  void cutsBetweenLinesAndClosesWhatIsOpen() {
    assertEquals(List.of("one", "two <b>x</b>"), Cut.cut("one\ntwo <b>x</b>", 12));
    assertEquals(List.of("<b>aaa</b>", "<b>aaa</b>"), Cut.cut("<b>aaaaaa</b>", 10));
  }

  @Test
  void tearsNothingApartWhateverItGets() {
    long seed = Long.getLong("haltwire.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder html = new StringBuilder();
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        String text = text(random);
        plain.append(text);
        html.append(
            switch (random.nextInt(3)) {
              case 0 -> Cut.bold(text);
              case 1 -> Cut.italic(text);
              default -> Cut.escaped(text);
            });
      }
      int limit = 30 + random.nextInt(60);
      List<String> cut = Cut.cut(html.toString(), limit);
      cut.forEach(one -> check(one, limit, seed));
      assertEquals(words(plain.toString()), words(unescaped(String.join("", cut))), "seed " + seed);
    }
  }

  private static String text(Random random) {
    String[] pieces = {"ә", "<", "&", ">", "😀", "word", " ", "\n", "&amp;", "\""};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(12); i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static void check(String one, int limit, long seed) {
    assertTrue(one.length() <= limit, () -> "seed " + seed + ": " + one.length() + " of " + limit);
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(one);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else {
        assertEquals(open.pop(), tags.group(2), "seed " + seed);
      }
    }
    assertTrue(open.isEmpty(), "seed " + seed + ": " + one);
    String rest = TAG.matcher(one).replaceAll("").replaceAll("&(amp|lt|gt);", "");
    assertTrue(rest.chars().noneMatch(c -> c == '<' || c == '&' || c == '>'), one);
    for (int i = 0; i < one.length(); i++) {
      if (Character.isHighSurrogate(one.charAt(i))) {
        assertTrue(i + 1 < one.length() && Character.isLowSurrogate(one.charAt(i + 1)), one);
      }
    }
  }

  private static String unescaped(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /// Without white space, which a cut may take away.
  private static String words(String text) {
    return text.replaceAll("\\s", "");
  }
}
