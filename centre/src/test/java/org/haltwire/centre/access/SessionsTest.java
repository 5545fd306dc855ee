package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Sessions that end.
class SessionsTest {

  private static final Set<ConsoleRole> ANALYST = Set.of(ConsoleRole.ANALYST);

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void showsOnesOwnAndEndsOneOfThem() {
    ConsoleClient here = ConsoleClient.person(centre, "two", ANALYST);
    ConsoleClient there = ConsoleClient.person(centre, "two", ANALYST);
    ConsoleClient other = ConsoleClient.person(centre, "other", ANALYST);
    Matcher end = Pattern.compile("/sessions/[0-9a-f-]{36}/end").matcher(page(here));
    assertTrue(end.find(), "one of the two can be ended");
    String address = end.group();
    assertFalse(end.find(), "neither one's own nor somebody else's");
    assertEquals(302, other.post(address, Map.of()).statusCode());
    assertEquals(200, there.get("/sessions").statusCode(), "only its person ends it");
    assertEquals(302, here.post(address, Map.of()).statusCode());
    assertTrue(place(there.get("/sessions")).endsWith("/sign-in"));
    assertEquals(200, here.get("/sessions").statusCode());
  }

  @Test
  void endsAllOthersAndAnAdministratorEndsAll() {
    ConsoleClient here = ConsoleClient.person(centre, "many", ANALYST);
    ConsoleClient there = ConsoleClient.person(centre, "many", ANALYST);
    assertEquals(302, here.post("/sessions/end-others", Map.of()).statusCode());
    assertTrue(place(there.get("/sessions")).endsWith("/sign-in"));
    assertEquals(200, here.get("/sessions").statusCode());
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    assertEquals(302, administrator.post("/people/many/end-sessions", Map.of()).statusCode());
    assertTrue(place(here.get("/sessions")).endsWith("/sign-in"));
    assertTrue(centre.bean(Sessions.class).of("many").isEmpty());
  }

  @Test
  void leavesNothingOfTheFirstToTheSecondAtOneBrowser() {
    ConsoleClient desk = ConsoleClient.person(centre, "first", ANALYST);
    String secret = secret(desk);
    assertEquals(secret, secret(desk));
    assertEquals(200, desk.get("/live/decisions.csv").statusCode(), "the first has said what for");
    String id = id(desk);
    ConsoleClient.person(centre, "second", ANALYST);
    desk.signIn("second", TestingConsole.PASSWORD);
    assertNotEquals(id, id(desk));
    assertNotEquals(secret, secret(desk));
    assertTrue(place(desk.get("/live/decisions.csv")).contains("/purpose"), "the second has not");
    assertEquals(List.of(), centre.bean(Sessions.class).of("first"));
  }

  private static String secret(ConsoleClient person) {
    Matcher found =
        Pattern.compile("secret=([A-Z2-7]{32})").matcher(person.get("/factors/app").body());
    assertTrue(found.find());
    return found.group(1);
  }

  @Test
  void keepsAtMostSoManyOfAPerson() {
    ConsoleClient first = ConsoleClient.person(centre, "crowd", ANALYST);
    for (int i = 0; i < Sessions.MOST; i++) {
      ConsoleClient.person(centre, "crowd", ANALYST);
    }
    assertEquals(Sessions.MOST, centre.bean(Sessions.class).of("crowd").size());
    assertTrue(place(first.get("/sessions")).endsWith("/sign-in"));
  }

  @Test
  void endsAnIdleSessionAndOneThatLastedLongEnough() {
    ClockAhead clock = new ClockAhead();
    try (TestingCentre half = TestingCentre.at(clock, TestingPostgres.migrated("centre"))) {
      ConsoleClient idle = ConsoleClient.person(half, "idle", ANALYST);
      clock.pass(Duration.ofMinutes(29));
      assertEquals(200, idle.get("/sessions", "HX-Request", "true").statusCode());
      clock.pass(Duration.ofMinutes(1));
      assertTrue(place(idle.get("/sessions", "HX-Request", "true")).endsWith("/sign-in"));
      ConsoleClient busy = ConsoleClient.person(half, "busy", ANALYST);
      for (int i = 0; i < 24; i++) {
        assertEquals(200, busy.get("/sessions").statusCode());
        clock.pass(Duration.ofMinutes(29));
      }
      assertEquals(200, busy.get("/sessions").statusCode());
      clock.pass(Duration.ofMinutes(24));
      assertTrue(place(busy.get("/sessions")).endsWith("/sign-in"));
    }
  }

  @Test
  void keepsNothingForWhoIsNotSignedIn() {
    HttpResponse<String> answer = ConsoleClient.stranger(centre).get("/people?a=b");
    assertTrue(place(answer).endsWith("/sign-in"));
    assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
  }

  @Test
  void endsTheOldestOfTooManyStrangersAndNobodyWhoIsSignedIn() {
    try (TestingCentre crowded = TestingCentre.start("haltwire.access.most-strangers=3")) {
      ConsoleClient person = ConsoleClient.person(crowded, "in", ANALYST);
      ConsoleClient first = ConsoleClient.stranger(crowded);
      first.get("/sign-in");
      String id = id(first);
      first.get("/sign-in");
      assertEquals(id, id(first));
      for (int i = 0; i < 4; i++) {
        ConsoleClient.stranger(crowded).get("/sign-in");
      }
      first.get("/sign-in");
      assertNotEquals(id, id(first));
      assertEquals(200, person.get("/sessions").statusCode());
    }
  }

  @Test
  void namesItsCookiesForThisHostAloneBehindTls() {
    try (TestingCentre tls = TestingCentre.start("haltwire.access.behind-tls=true")) {
      String cookie =
          ConsoleClient.stranger(tls).get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
      assertTrue(cookie.startsWith("__Host-haltwire-session="), cookie);
      assertTrue(cookie.contains("; Secure") && cookie.contains("; HttpOnly"), cookie);
      assertTrue(cookie.contains("; Path=/") && !cookie.contains("Domain"), cookie);
      assertTrue(cookie.contains("; SameSite=Lax"), cookie);
    }
  }

  @Test
  void saysWhichBrowserItIs() {
    String edge =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0 Safari/537.36 Edg/120.0";
    assertEquals("Edge, Windows", SessionsPage.browser(edge));
    assertEquals(
        "Firefox, Linux",
        SessionsPage.browser("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"));
    assertEquals("", SessionsPage.browser("<script>"));
  }

  /// The server's name of the session.
  private static String id(ConsoleClient person) {
    return person.cookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String page(ConsoleClient person) {
    return person.get("/sessions").body();
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }
}
