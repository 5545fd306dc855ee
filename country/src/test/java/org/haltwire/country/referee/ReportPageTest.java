package org.haltwire.country.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern TABLES = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);

  @Test
  void holdsEachMainNumber() {
    String text = words(page(7, "embedded"));
    for (String expected :
        new String[] {
          "Seed 7 is a reporting seed: no policy may be tuned on it.",
          "Share saved 27.6 per cent",
          "Stolen 9,000.0 thousand tenge",
          "in 31 thefts",
          "Honest payments delayed 18.3 per 100,000",
          "11 of 60,056 honest payments",
          "Honest money kept waiting 14.6 million tenge × hours",
          "Honest people held 10 people",
          "Alerts 4.34 per 1,000 payments",
          "Speed of answers 0.007 milliseconds",
        }) {
      assertTrue(text.contains(expected), expected + " in " + text);
    }
  }

  @Test
  void writesTheNumbersOfItsChartsInTables() {
    StringBuilder tables = new StringBuilder();
    TABLES
        .matcher(page(7, "embedded"))
        .results()
        .forEach(table -> tables.append(words(table.group())).append(' '));
    for (String expected :
        new String[] {
          "Fictitious loan 22.5 % 0.0 % 0.0 % 77.5 %",
          "Fictitious loan 9,000 2,025 0 0 6,975",
          "Within an hour 13 1,234 80.6 %",
          "1 746,607",
          "2 or more 165,195",
          "Second hand sale 4,321 84 7 162.0 14,628",
        }) {
      assertTrue(tables.toString().contains(expected), expected + " in " + tables);
    }
  }

  @Test
  void saysThatADevelopmentSeedIsNotForReports() {
    assertTrue(words(page(3, "embedded")).contains("Seed 3 is for development: not for reports."));
  }

  @Test
  void asksNobodyForAnything() {
    String page = page(7, "embedded");
    assertTrue(page.contains("default-src 'none'"));
    String library =
        SCRIPT
            .matcher(page)
            .results()
            .map(script -> script.group(2))
            .filter(script -> script.contains("Apache Software Foundation"))
            .findFirst()
            .orElseThrow();
    assertTrue(library.length() > 500_000);
    // The library names the namespaces of SVG, which nobody fetches.
    String ours = page.replace(library, "");
    for (String address : new String[] {"http:", "https:", "src=", "url(", "@import", "//cdn"}) {
      assertFalse(ours.contains(address), address);
    }
  }

  @Test
  void dataCannotBreakOut() {
    String evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{library}}";
    Report report =
        TestingReports.report(TestingReports.run(7, evil, evil), 0.276, Map.of(evil, 0.2));
    String page = ReportPage.of(report);
    assertEquals(scripts(page(7, "embedded")), scripts(page));
    assertFalse(page.contains("<img src=x"));
    assertFalse(page.contains("alert(1)</script>"));
    assertTrue(page.contains("{{library}}"), "a place in the data stays what it is");
  }

  private static long scripts(String page) {
    return SCRIPT.matcher(page).results().count();
  }

  private static String page(long seed, String centre) {
    return ReportPage.of(
        TestingReports.report(
            TestingReports.run(seed, centre, "payments 53be"),
            0.276,
            Map.of("fictitious_loan", 0.225)));
  }

  /// What is to be read, without elements and with single spaces.
  private static String words(String page) {
    return SCRIPT.matcher(page).replaceAll("").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
