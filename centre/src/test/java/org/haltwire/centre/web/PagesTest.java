package org.haltwire.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.recovery.HostileCase;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every page has in common, with a payment on them whose sender means harm.
class PagesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String FORMULA = "=HYPERLINK(\"http://evil\")";

  private static final List<String> OPEN =
      List.of("/sign-in", "/sign-in/over", "/no-such-page", "/held", "/ticket");

  private static TestingCentre centre;
  private static ConsoleClient administrator;
  private static List<String> personal;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    administrator = ConsoleClient.administrator(centre);
    long position = append(hostile(SCRIPT, 1_773_000_000_000L, 50_000_000_00L));
    append(hostile("w-1", System.currentTimeMillis(), 50_000_00L));
    String page = "/payments/" + position;
    administrator.post(page + "/verify", Map.of());
    administrator.post("/policies/drafts", Map.of("title", SCRIPT));
    administrator.post("/policies/try", Map.of("payment", Long.toString(position)));
    administrator.post("/policies/drafts/1/backtest", Map.of());
    awaitLine(SCRIPT.replace("<", "&lt;").replace(">", "&gt;"));
    HostileCase hostile = HostileCase.report(centre, "demo-bank", "w-1", SCRIPT);
    personal = concat(personal(page, position), hostile.pages());
  }

  private static long append(Payment payment) {
    return switch (centre.bean(Journal.class).append(payment).join()) {
      case Appended.Stored stored -> stored.entry().position();
      case Appended other -> throw new IllegalStateException(other.toString());
    };
  }

  private static List<String> personal(String page, long position) {
    return List.of(
        "/",
        page,
        page + "/verify",
        "/search",
        "/notices",
        "/payments/999999",
        "/labels",
        "/policy",
        "/policies",
        "/policies/drafts/1",
        "/policies/try?payment=" + position,
        "/policies/versions/" + centre.bean(Policies.class).current().id().version(),
        "/policies/backtests",
        "/policies/backtests/1",
        "/calls",
        "/signals",
        "/status",
        "/participants",
        "/participants/demo-bank",
        "/people",
        "/people-data",
        "/retention",
        "/password",
        "/factors",
        "/factors/app",
        "/sessions",
        "/prove",
        "/live/minutes",
        "/live/decisions.csv");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void saysToBrowsersWhatAPageMayDo() {
    for (String path : concat(personal, OPEN)) {
      HttpResponse<String> answer = administrator.get(path);
      String content = header(answer, "Content-Security-Policy");
      assertTrue(content.startsWith("default-src 'none'; script-src 'self';"), path + content);
      assertTrue(content.contains("frame-ancestors 'none'"), path);
      assertTrue(content.contains("form-action 'self'"), path);
      assertTrue(content.contains("base-uri 'none'"), path);
      assertFalse(content.contains("unsafe"), path);
      assertEquals("DENY", header(answer, "X-Frame-Options"), path);
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertEquals("same-origin", header(answer, "Referrer-Policy"), path);
    }
  }

  @Test
  void keepsPersonalPagesOutOfCaches() {
    for (String path : personal) {
      String cache = header(administrator.get(path), "Cache-Control");
      assertTrue(cache.contains("no-store"), path + ": " + cache);
    }
  }

  @Test
  void showsWhatSendersWroteAsTextOnly() {
    for (String path : personal) {
      HttpResponse<String> answer = administrator.get(path);
      if (header(answer, "Content-Type").startsWith("text/html")) {
        assertFalse(answer.body().contains("<script>alert"), path);
        assertFalse(answer.body().contains("onerror=\"x"), path);
      }
    }
    String hold = administrator.get(personal.getLast()).body();
    assertTrue(hold.contains("&lt;script&gt;alert(1)"), hold);
    assertTrue(administrator.get(personal.get(1)).body().contains("&lt;script&gt;alert(1)"));
    String asked = administrator.post("/search", Map.of("what", "<script>alert(1)")).body();
    assertTrue(asked.contains("&lt;script&gt;alert(1)") && !asked.contains("<script>alert"));
  }

  @Test
  void guardsSpreadsheetsAgainstFormulas() {
    String csv = administrator.get("/live/decisions.csv").body();
    assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://evil\"\")\","), csv);
    assertFalse(csv.contains(",=") || csv.contains(",\"="), csv);
    assertEquals(2, csv.lines().count(), csv);
    String moves =
        personal.stream().filter(it -> it.endsWith("moves.csv")).findFirst().orElseThrow();
    String table = administrator.get(moves).body();
    assertTrue(table.contains("'=HYPERLINK("), table);
    assertFalse(table.contains(",=") || table.contains(",\"="), table);
  }

  @Test
  void hasATextForEveryWordOfEveryPage() {
    for (Tongue tongue : Tongue.ALL) {
      for (String path : concat(personal, OPEN)) {
        String address = path + (path.contains("?") ? "&" : "?") + "language=" + tongue.code();
        String body = administrator.get(address).body();
        assertFalse(body.contains("??"), address);
        if (body.startsWith("<!doctype")) {
          assertTrue(body.contains("<html lang=\"" + tongue.code() + "\""), address);
        }
      }
    }
  }

  @Test
  void staysOnThePageWhenTheLanguageIsSwitchedAndRemembersIt() {
    ConsoleClient reader = ConsoleClient.administrator(centre);
    String body = reader.get("/labels?meaning=none&x=1").body();
    assertTrue(body.contains("href=\"/labels?meaning=none&amp;x=1&amp;language=kk\""), body);
    assertTrue(reader.get("/status?language=kk").body().contains("<html lang=\"kk\""));
    String later = reader.get("/policy", "Accept-Language", "ru").body();
    assertTrue(later.contains("<html lang=\"kk\""), "the choice outlives the page");
    assertTrue(later.contains("href=\"/policy?language=ru\""));
    ConsoleClient other = ConsoleClient.administrator(centre);
    assertTrue(
        other.get("/policy", "Accept-Language", "de, ru;q=0.5").body().contains("lang=\"ru\""));
    assertTrue(other.get("/policy?language=xx").body().contains("<html lang=\"en\""));
  }

  /// A refusal has no address of its own: its links lead to what was refused, or home after a form.
  @Test
  void switchesTheLanguageOfARefusalAsOfAnyPage() {
    ConsoleClient reader = ConsoleClient.administrator(centre);
    String body = reader.get("/no-such-page?x=1%202&language=ru").body();
    assertTrue(body.contains("<html lang=\"ru\""), body);
    assertTrue(body.contains("href=\"/no-such-page?x=1%202&amp;language=kk\""), body);
    ConsoleClient author = ConsoleClient.of(centre, ConsoleRole.POLICY_AUTHOR);
    String refused = author.get("/people").body();
    assertTrue(refused.contains("href=\"/people?theme=dark\""), refused);
    String form = reader.post("/no-such-page", Map.of("x", "1")).body();
    assertTrue(form.contains("href=\"/?language=kk\""), form);
  }

  private static void awaitLine(String text) {
    Soon.is("the payment on the live page", () -> administrator.get("/").body().contains(text));
  }

  private static Payment hostile(String id, long time, long minor) {
    return new Payment(
        new FactId("demo-bank", id),
        time,
        new Terms(new Money(minor, "KZT"), minor, Instrument.TRANSFER, Channel.MOBILE, ""),
        party(FORMULA),
        party("\"><img src=x onerror=\"x"),
        Origin.NOT_STATED);
  }

  private static Party party(String account) {
    return new Party(account, SCRIPT, "", "", Party.NOT_STATED, "KZ");
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
