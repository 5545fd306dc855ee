package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.factor.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest {

  private static TestingCentre centre;
  private Instant now = Instant.parse("2026-03-10T09:00:00Z");

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void takesTheLinkOnceAndAsksForAPassword() {
    String path = link();
    ConsoleClient first = ConsoleClient.stranger(centre);
    assertEquals(200, first.get(path).statusCode());
    assertEquals(200, first.get(path).statusCode(), "looking does not use it up");
    HttpResponse<String> used = first.post(path, Map.of());
    assertEquals(302, used.statusCode());
    assertEquals(200, first.get("/status").statusCode());
    ConsoleClient second = ConsoleClient.stranger(centre);
    assertEquals(404, second.get(path).statusCode());
    assertEquals(404, second.post(path, Map.of()).statusCode());
    assertEquals(302, second.get("/status").statusCode());
    assertEquals(404, second.get("/sign-in/guessed").statusCode());
  }

  @Test
  void endsTheLinkAfterAQuarterOfAnHour() {
    OneTimeLink link = new OneTimeLink(() -> now);
    now = now.plus(OneTimeLink.GOOD_FOR).minusMillis(1);
    assertTrue(link.works(link.token()));
    assertFalse(link.works(link.token() + "x"));
    now = now.plusMillis(1);
    assertFalse(link.works(link.token()));
    assertFalse(link.use(link.token()));
  }

  @Test
  void letsWhoGuessesWaitLongerAndLonger() {
    Patience patience = new Patience(() -> now);
    for (long seconds : List.of(0, 0, 1, 2, 4, 8)) {
      assertEquals(Duration.ZERO, patience.left("admin"));
      patience.failed("admin");
      assertEquals(Duration.ofSeconds(seconds), patience.left("admin"));
      assertEquals(Duration.ZERO, patience.left("somebody else"));
      now = now.plusSeconds(seconds);
    }
    for (int i = 0; i < 70; i++) {
      patience.failed("admin");
    }
    assertEquals(Patience.LONGEST, patience.left("admin"));
    patience.succeeded("admin");
    assertEquals(Duration.ZERO, patience.left("admin"));
  }

  @Test
  void refusesWrongPasswordsAndSoonEvenTheRightOne() {
    // No time passes, however slow the machine is.
    Instant begun = Instant.now();
    try (TestingCentre another =
        TestingCentre.at(() -> begun, TestingPostgres.migrated("guesses"))) {
      ConsoleClient guesser = ConsoleClient.stranger(another);
      HttpResponse<String> answer = guesser.signIn("wrong from the start");
      int attempts = 1;
      while (answer.statusCode() == 401 && attempts < 100) {
        answer = guesser.signIn("wrong again, " + attempts++);
      }
      assertEquals(429, answer.statusCode());
      assertEquals(Patience.FREE + 1, attempts);
      assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
      assertEquals(429, guesser.signIn(TestingConsole.PASSWORD).statusCode());
      assertEquals(302, guesser.get("/status").statusCode());
    }
  }

  @Test
  void saysTheSameForAWrongNameAndAWrongPassword() {
    ConsoleClient guesser = ConsoleClient.stranger(centre);
    HttpResponse<String> password = guesser.signIn("not the password");
    HttpResponse<String> name =
        guesser.post("/sign-in", Map.of("name", "nobody", "password", TestingConsole.PASSWORD));
    assertEquals(401, password.statusCode());
    assertEquals(401, name.statusCode());
    assertEquals(withoutToken(password), withoutToken(name));
  }

  @Test
  void setsThePasswordOfWhoIsSignedIn() {
    ConsoleClient person = ConsoleClient.administrator(centre);
    Map<String, String> fresh =
        Map.of("password", "three small boats", "again", "three small boats");
    assertEquals(422, person.post("/password", Map.of("password", "a", "again", "a")).statusCode());
    String other = "three small boots";
    assertEquals(
        422,
        person
            .post("/password", Map.of("password", "three small boats", "again", other))
            .statusCode());
    assertEquals(302, person.post("/password", fresh).statusCode());
    assertTrue(centre.bean(Passwords.class).matches("admin", "three small boats"));
    assertFalse(centre.bean(Passwords.class).matches("admin", TestingConsole.PASSWORD));
  }

  @Test
  void signsOut() {
    ConsoleClient person = ConsoleClient.administrator(centre);
    String session = person.cookieHeader();
    assertEquals(200, person.get("/status").statusCode());
    assertEquals(403, person.postAsItIs("/sign-out", Map.of()).statusCode());
    assertEquals(200, person.get("/status").statusCode(), "a forged form signs nobody out");
    HttpResponse<String> bye = person.post("/sign-out", Map.of());
    assertTrue(bye.headers().firstValue("Location").orElse("").endsWith("/sign-in?bye"));
    assertEquals(302, person.get("/status").statusCode());
    assertEquals(302, person.get("/status", "Cookie", session).statusCode());
  }

  @Test
  void refusesFormsWithoutTheSessionsOwnToken() {
    ConsoleClient person = ConsoleClient.stranger(centre);
    String before = person.token();
    person.signIn(TestingConsole.PASSWORD);
    Map<String, String> form = Map.of("title", "Forged");
    assertEquals(403, person.postAsItIs("/policies/drafts", form).statusCode());
    for (String token : List.of("guessed", before, ConsoleClient.stranger(centre).token())) {
      Map<String, String> forged = new java.util.TreeMap<>(form);
      forged.put("_csrf", token);
      assertEquals(403, person.postAsItIs("/policies/drafts", forged).statusCode(), token);
    }
    assertFalse(person.get("/policies").body().contains("Forged"));
    assertEquals(302, person.post("/policies/drafts", form).statusCode());
    assertTrue(person.get("/policies").body().contains("Forged"));
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSitesAndRenewsItsId() {
    ConsoleClient person = ConsoleClient.stranger(centre);
    String cookie = person.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.startsWith("JSESSIONID="), cookie);
    assertTrue(cookie.contains("; HttpOnly"), cookie);
    assertTrue(cookie.contains("; SameSite=Lax"), cookie);
    String before = person.cookieHeader();
    String again =
        person.signIn(TestingConsole.PASSWORD).headers().firstValue("Set-Cookie").orElse("");
    assertTrue(again.contains("; HttpOnly") && again.contains("; SameSite=Lax"), again);
    assertNotEquals(before, person.cookieHeader());
    assertFalse(person.get("/status").body().contains("jsessionid"), "no session in addresses");
  }

  private String link() {
    String line = centre.bean(SignInPage.class).lines().getFirst();
    return line.substring(line.indexOf("/sign-in/"));
  }

  /// The form is everybody's, and does not hang on one account.
  @Test
  void asksForPasswordsWhereAnybodyHasOne() {
    try (TestingCentre own = TestingCentre.start()) {
      ConsoleClient stranger = ConsoleClient.stranger(own);
      JdbcClient jdbc = own.bean(JdbcClient.class);
      jdbc.sql("update console_account set password = null").update();
      assertFalse(stranger.get("/sign-in").body().contains("id=\"by-password\""));
      TestingConsole.add(own, "aida", Set.of(ConsoleRole.ANALYST));
      String page = stranger.get("/sign-in").body();
      assertTrue(page.contains("id=\"by-password\""), page);
      assertFalse(page.contains("value=\"admin\""), page);
      assertTrue(own.bean(ConsoleAccounts.class).setLocked("aida", true, "admin"));
      assertFalse(stranger.get("/sign-in").body().contains("id=\"by-password\""));
    }
  }

  @Test
  void showsTheFormAnewWhereItsSessionHasEnded() {
    Map<String, String> form = Map.of("name", "admin", "password", TestingConsole.PASSWORD);
    HttpResponse<String> answer = ConsoleClient.stranger(centre).postAsItIs("/sign-in", form);
    assertEquals(302, answer.statusCode());
    assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("/sign-in"));
  }

  @Test
  void knowsABrowserForAsLongAsItIsUsed() {
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    ConsoleClient aida = ConsoleClient.person(centre, "often", Set.of(ConsoleRole.ANALYST));
    jdbc.sql("update known_browser set used_at = '2000-01-01' where name = 'often'").update();
    HttpResponse<String> again = aida.signIn("often", TestingConsole.PASSWORD);
    String cookies = String.join("\n", again.headers().allValues("Set-Cookie"));
    assertTrue(cookies.contains("haltwire-browser=") && cookies.contains("Max-Age="), cookies);
    assertEquals(
        List.of(true),
        jdbc.sql("select used_at > '2001-01-01' from known_browser where name = 'often'")
            .query(Boolean.class)
            .list());
  }

  private static String withoutToken(HttpResponse<String> answer) {
    return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
