package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.TestingConsole;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The terms of operators change by two people, while calls go on.
class CallsVersionsTest {

  private static final String CALLER = "77010000001";
  private static final String CALLED = "77050000001";

  @Test
  void aChangeTakesTwoPeopleAndLeavesTheCallsInProgress() throws IOException {
    Database database = TestingPostgres.database("terms");
    String before = Files.readString(CallsTown.FILE);
    try (CallsTown town = new CallsTown(database)) {
      ConsoleClient author = ConsoleClient.analyst(town.centre);
      ConsoleClient second = ConsoleClient.approver(town.centre, "second");
      assertTrue(author.get("/calls/versions").body().contains("Version 1"));
      town.save(town.alem, CALLER, CALLED);
      assertEquals(403, town.save(town.berkut, "77470000001", CALLED).statusCode());
      String after =
          before
              .replace("deadline_ms: 300", "deadline_ms: 2000")
              .replace("{ code: caspi }", "{ code: caspi, connected: true }")
              .replace("ranges:", "  - { code: dala, connected: true }\nranges:")
              .replace(
                  "kind: MOBILE, operator: caspi }",
                  "kind: MOBILE, operator: caspi }\n"
                      + "  - { prefixes: [7777], digits: 11, kind: MOBILE, operator: dala }");
      assertEquals(302, propose(author, after, "Caspi <i>begins</i>").statusCode());
      String list = second.get("/calls/versions").body();
      assertTrue(
          list.contains("Caspi &lt;i&gt;begins&lt;/i&gt;") && list.contains("class=\"added\""));
      assertFalse(list.contains("river-under-stones"), "no secret is shown");
      assertEquals(409, propose(author, before, "another one").statusCode());
      assertEquals(403, author.post("/calls/versions/2/approve", Map.of()).statusCode());
      assertEquals("UNKNOWN_OPERATOR", verdict(town, "77470000001"), "not yet");
      CompletableFuture<String> waits =
          CompletableFuture.supplyAsync(() -> verdict(town, "77010000077"));
      Soon.is(
          "a check that waits", () -> town.centre.bean(Switchboard.class).figures().waiting() == 1);
      assertEquals(302, second.post("/calls/versions/2/approve", Map.of()).statusCode());
      assertEquals("CONFIRMED", verdict(town, CALLER), "it was registered under the old terms");
      assertEquals("NOT_INITIATED", waits.join());
      Client dala = Client.of(town.centre, "dala", Role.OPERATOR);
      assertEquals(200, town.save(dala, "77770000001", CALLED).statusCode());
      assertEquals("CONFIRMED", verdict(town, "77770000001"));
      assertEquals(409, second.post("/calls/versions/2/approve", Map.of()).statusCode());
    }
    try (CallsTown again = new CallsTown(database)) {
      String list = ConsoleClient.analyst(again.centre).get("/calls/versions").body();
      assertTrue(
          list.contains("Version 2") && !list.contains("Version 3"), "the file is left aside");
      Client dala = Client.of(again.centre, "dala", Role.OPERATOR);
      assertEquals(200, again.save(dala, "77770000001", CALLED).statusCode());
    }
  }

  @Test
  void refusesWhatIsWrongWithItsPlace() throws IOException {
    try (CallsTown town = new CallsTown()) {
      ConsoleClient author = ConsoleClient.approver(town.centre, "author");
      String text = Files.readString(CallsTown.FILE);
      HttpResponse<String> wrong = propose(author, text.replace("MOBILE", "MOVING"), "a mistake");
      assertEquals(422, wrong.statusCode());
      assertTrue(wrong.body().contains("the text:"), wrong.body());
      assertTrue(wrong.body().contains("MOVING"), "what was written is not lost");
      String without = text.replaceAll("(?m)^  - \\{ code: caspi.*\n", "").replace("caspi", "alem");
      assertTrue(propose(author, without, "one less").body().contains("the operator caspi too"));
      String deep = propose(author, "calls: " + "[".repeat(5_000), "deep").body();
      assertTrue(deep.contains("at most 50 levels"), deep);
      assertEquals(422, propose(author, text, " ").statusCode());
      String secret = text.replace("\"${alem}\"", "river-under-stones");
      assertTrue(propose(author, secret, "a secret").body().contains("the name of a secret"));
      assertEquals(302, propose(author, text + "# more\n", "a remark").statusCode());
      assertEquals(409, author.post("/calls/versions/2/approve", Map.of()).statusCode(), "own");
      ConsoleClient other = ConsoleClient.approver(town.centre, "other");
      JdbcClient jdbc = town.centre.bean(JdbcClient.class);
      jdbc.sql("update people_log set by_whom = 'author' where person = 'other'").update();
      HttpResponse<String> near = other.post("/calls/versions/2/approve", Map.of());
      assertEquals(409, near.statusCode());
      assertTrue(near.body().contains("handed them a link"), near::body);
      assertEquals(403, other.post("/calls/versions/2/withdraw", Map.of()).statusCode());
      assertEquals(302, author.post("/calls/versions/2/withdraw", Map.of()).statusCode());
      assertEquals(302, propose(author, text + "# else\n", "another").statusCode());
      assertEquals(302, other.post("/calls/versions/3/refuse", Map.of()).statusCode());
      assertEquals(404, author.get("/calls/versions/17").statusCode());
      assertTrue(author.get("/calls/versions/edit?from=2").body().contains("# more"));
      pictures(town, author);
    }
  }

  private static void pictures(CallsTown town, ConsoleClient author) throws IOException {
    String text = Files.readString(CallsTown.FILE).replace("deadline_ms: 500", "deadline_ms: 400");
    assertEquals(302, propose(author, text, "Berkut registers sooner now").statusCode());
    try (TestingConsole console = TestingConsole.open(town.centre)) {
      for (String language : List.of("en", "ru", "kk")) {
        for (String path : List.of("", "/4", "/edit")) {
          Page page = console.administrator(language, 360);
          page.navigate(console.address("/calls/versions" + path));
          assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        }
      }
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = console.administrator("en", 1280);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : List.of("", "/edit")) {
          page.navigate(console.address("/calls/versions" + path));
          String name =
              "terms" + path.replace('/', '-') + "-" + scheme.name().toLowerCase(Locale.ROOT);
          TestingConsole.shoot(page, name);
        }
      }
      assertEquals(List.of(), console.complaints());
    }
  }

  private static String verdict(CallsTown town, String caller) {
    return town.check(town.berkut, caller, CALLED, "", "")
        .body()
        .replaceAll(".*\"verdict\":\"([A-Z_]+)\".*", "$1");
  }

  private static HttpResponse<String> propose(ConsoleClient who, String text, String why) {
    return who.post("/calls/versions", Map.of("text", text, "why", why));
  }
}
