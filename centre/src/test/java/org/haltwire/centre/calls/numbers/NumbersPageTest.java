package org.haltwire.centre.calls.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of callers, and who may see it.
class NumbersPageTest {

  private static final String SHOWN = "77010000077";
  private static final String VICTIM = "77050000078";
  private static final String NUMBER = "77990000001";

  private static CallsTown town;
  private static ConsoleClient analyst;

  @BeforeAll
  static void start() {
    town = new CallsTown();
    analyst = ConsoleClient.analyst(town.centre);
    for (int i = 0; i < 3; i++) {
      town.check(town.berkut, SHOWN, VICTIM, "", "");
    }
    town.check(town.alem, NUMBER, "77010000001", "", "looking");
    town.check(town.alem, "4915112345678", "77010000001", "", "");
    Soon.is("three calls as evidence", () -> rows("select count(*) from blocked_call") == 3);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void keepsWhatWasBlockedWithoutAnyPair() {
    assertEquals(3, rows("select count(*) from blocked_call where caller = " + SHOWN));
    assertEquals(
        0, rows("select count(*) from blocked_call where caller = " + NUMBER), "it passed");
    List<String> lines =
        town.centre
            .bean(JdbcClient.class)
            .sql("select row_to_json(b)::text from blocked_call b")
            .query(String.class)
            .list();
    lines.forEach(line -> assertFalse(line.contains(VICTIM), line));
  }

  @Test
  void listsTheCallersThatWereMostOftenStopped() {
    String body = analyst.get("/calls/numbers").body();
    assertTrue(body.contains("+" + SHOWN) && body.contains("+4915112345678"), body);
    assertTrue(body.contains("the operator knows of no such call"), body);
    town.centre.bean(FrequentCallers.class).write();
    body = analyst.get("/calls/numbers?days=7").body();
    assertTrue(body.contains("+" + SHOWN), "also once it is written down");
    assertFalse(body.contains(VICTIM), "who was called is not there");
  }

  @Test
  void opensANumberOnlyForAReasonThatOthersSee() {
    Map<String, String> without = Map.of("number", SHOWN, "why", " ");
    assertEquals(422, analyst.post("/calls/numbers/look", without).statusCode());
    Map<String, String> wrong = Map.of("number", "seven", "why", "case 17");
    String refused = analyst.post("/calls/numbers/look", wrong).body();
    assertTrue(refused.contains("Expected a telephone number"), refused);
    String body = look(SHOWN, "case <b>17</b>");
    assertTrue(body.contains("mobile") && body.contains("alem"), body);
    assertTrue(body.contains("<b>3</b>"), "three calls under it");
    assertTrue(body.contains("case &lt;b&gt;17&lt;/b&gt;"), "the reason, as text");
    ConsoleClient other = ConsoleClient.approver(town.centre, "second");
    assertTrue(
        other
            .post("/calls/numbers/look", Map.of("number", "+7 705 000-00-78", "why", "a victim"))
            .body()
            .contains("<b>3</b>"),
        "three calls to it");
    assertEquals(
        0,
        rows(
            """
            select count(*) from number_look
            where number like '%7705%' or encode(sealed_why, 'escape') like '%7705%'
            """));
  }

  @Test
  void saysThatANumberIsKnownForFraudAndInACall() {
    Client police = Client.of(town.centre, "police", Role.AUTHORITY);
    String others =
        "{\"time\":\"2026-03-17T09:00:00+05:00\",\"phone\":\"+77010000098\",\"meaning\":\"FRAUD\"}";
    assertEquals(200, town.berkut.json("/v1/labels", others).statusCode());
    String fraud =
        "{\"time\":\"2026-03-17T09:00:00+05:00\",\"phone\":\"+77010000099\",\"meaning\":\"FRAUD\","
            + "\"basis\":\"COURT\"}";
    assertEquals(200, police.json("/v1/labels", fraud).statusCode());
    Soon.is("the number known for fraud", () -> look("77010000099", "case 18").contains("COURT"));
    Soon.is(
        "a call with it",
        () -> {
          town.save(town.alem, "77010000099", "77050000099");
          return look("77050000099", "case 18").contains("with a number known for fraud");
        });
    String competitors = look("77010000098", "case 19");
    assertTrue(competitors.contains("berkut") && competitors.contains("no label says so"));
    Soon.is(
        "the journal told",
        () -> town.centre.beans(org.haltwire.centre.journal.Journal.class).getFirst().head() > 1);
  }

  @Test
  void looksGoodInEveryLanguageAndWidth() {
    try (TestingConsole console = TestingConsole.open(town.centre)) {
      for (String language : List.of("en", "ru", "kk")) {
        Page page = console.administrator(language, 360);
        page.navigate(console.address("/calls/numbers"));
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        page.locator("#look [name=number]").fill("+" + SHOWN);
        page.locator("#look [name=why]").fill("case 17");
        page.locator("#look button").click();
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
      }
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = console.administrator("en", 1280);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(console.address("/calls/numbers"));
        TestingConsole.shoot(page, "numbers-" + scheme.name().toLowerCase(Locale.ROOT));
        page.locator("#look [name=number]").fill("+" + SHOWN);
        page.locator("#look [name=why]").fill("case 17");
        page.locator("#look button").click();
        TestingConsole.shoot(page, "number-" + scheme.name().toLowerCase(Locale.ROOT));
      }
      assertEquals(List.of(), console.complaints());
    }
  }

  private static String look(String number, String why) {
    return analyst.post("/calls/numbers/look", Map.of("number", number, "why", why)).body();
  }

  private static long rows(String query) {
    return town.centre.bean(JdbcClient.class).sql(query).query(Long.class).single();
  }
}
