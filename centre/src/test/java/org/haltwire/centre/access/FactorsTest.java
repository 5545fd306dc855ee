package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.factor.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Signing in with two factors, where they are required.
class FactorsTest {

  private static final Pattern CODE = Pattern.compile("(?:[a-z2-9]{4}-){3}[a-z2-9]{4}");
  private static final Set<ConsoleRole> ANALYST = Set.of(ConsoleRole.ANALYST);

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.access.second-factor=required");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void leadsWhoHasOnlyAPasswordToASecondFactorAndNowhereElse() {
    ConsoleClient first = ConsoleClient.person(centre, "first", ANALYST);
    for (String path : List.of("/", "/status", "/people", "/live/decisions.csv", "/sessions")) {
      assertTrue(place(first.get(path)).endsWith("/factors?first"), path);
    }
    assertEquals(302, first.post("/policies/drafts", Map.of("title", "x")).statusCode());
    TestingApp.setUp(first);
    assertEquals(200, first.get("/status").statusCode());
  }

  @Test
  void letsAPasswordAloneInNowhereOnceThereIsAnApp() {
    TestingApp app = TestingApp.of(ConsoleClient.person(centre, "app", ANALYST));
    ConsoleClient again = ConsoleClient.stranger(centre);
    assertTrue(place(again.signIn("app", TestingConsole.PASSWORD)).endsWith("/sign-in/second"));
    assertTrue(place(again.get("/status")).endsWith("/sign-in"));
    assertEquals(401, code(again, "000000").statusCode());
    assertTrue(place(again.get("/status")).endsWith("/sign-in"));
    assertEquals(302, code(again, app.next()).statusCode());
    assertEquals(200, again.get("/status").statusCode());
  }

  @Test
  void takesEachCodeOnceWhoeverComesWithIt() {
    TestingApp app = TestingApp.of(ConsoleClient.person(centre, "once", ANALYST));
    String seen = app.next();
    ConsoleClient one = half("once");
    assertEquals(302, code(one, seen).statusCode());
    assertEquals(401, code(half("once"), seen).statusCode());
  }

  @Test
  void takesEachRecoveryCodeOnce() {
    ConsoleClient person = ConsoleClient.person(centre, "lost", ANALYST);
    List<String> codes = TestingApp.setUp(person);
    assertEquals(10, codes.size());
    assertEquals(
        302, code(half("lost"), codes.getFirst().toUpperCase(java.util.Locale.ROOT)).statusCode());
    assertEquals(401, code(half("lost"), codes.getFirst()).statusCode());
    assertEquals(302, code(half("lost"), codes.get(1).replace("-", " ")).statusCode());
    long kept =
        centre
            .bean(JdbcClient.class)
            .sql("select count(*) from recovery_code where encode(digest, 'escape') like :code")
            .param("code", "%" + codes.get(2).substring(0, 4) + "%")
            .query(Long.class)
            .single();
    assertEquals(0, kept, "codes are not kept as they are");
  }

  @Test
  void endsOtherSessionsWhenAFactorOrThePasswordChanges() {
    ConsoleClient here = ConsoleClient.person(centre, "changes", ANALYST);
    ConsoleClient there = ConsoleClient.person(centre, "changes", ANALYST);
    TestingApp.setUp(here);
    assertTrue(place(there.get("/factors")).endsWith("/sign-in"));
    assertEquals(200, here.get("/factors").statusCode());
    String fresh = "four slow green trains";
    assertEquals(
        302, here.post("/password", Map.of("password", fresh, "again", fresh)).statusCode());
    assertEquals(200, here.get("/status").statusCode());
  }

  @Test
  void keepsTheLastSecondFactor() {
    ConsoleClient person = ConsoleClient.person(centre, "keeps", ANALYST);
    TestingApp.setUp(person);
    assertEquals(422, person.post("/factors/app/remove", Map.of()).statusCode());
    assertTrue(centre.bean(Ways.class).of("keeps").app());
  }

  @Test
  void makesOldHashesAnewAtTheNextSignIn() {
    ConsoleClient.person(centre, "old", ANALYST);
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    jdbc.sql("update console_account set password = :old where name = 'old'")
        .param("old", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestingConsole.PASSWORD))
        .update();
    Passwords passwords = centre.bean(Passwords.class);
    assertFalse(passwords.matches("old", "something else"));
    assertTrue(passwords.matches("old", TestingConsole.PASSWORD));
    String now =
        jdbc.sql("select password from console_account where name = 'old'")
            .query(String.class)
            .single();
    assertTrue(now.startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$"), now);
    assertTrue(passwords.matches("old", TestingConsole.PASSWORD));
  }

  @Test
  void asksForTheSecondFactorAlsoAfterALinkThatWasHandedOver() {
    TestingApp app = TestingApp.of(ConsoleClient.person(centre, "linked", ANALYST));
    String link = "/sign-in/" + centre.bean(PersonLinks.class).make("linked");
    ConsoleClient person = ConsoleClient.stranger(centre);
    assertTrue(place(person.post(link, Map.of())).endsWith("/sign-in/second"));
    assertTrue(place(person.get("/status")).endsWith("/sign-in"));
    assertEquals(302, code(person, app.next()).statusCode());
    assertEquals(200, person.get("/status").statusCode());
  }

  private static ConsoleClient half(String name) {
    ConsoleClient client = ConsoleClient.stranger(centre);
    client.signIn(name, TestingConsole.PASSWORD);
    return client;
  }

  private static HttpResponse<String> code(ConsoleClient client, String code) {
    return client.post("/sign-in/second", Map.of("code", code));
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }

  static List<String> codes(String page) {
    return CODE.matcher(page).results().map(MatchResult::group).toList();
  }
}
