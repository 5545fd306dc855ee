package org.haltwire.centre.access;

import static org.haltwire.centre.access.ProviderClient.place;
import static org.haltwire.centre.access.ProviderClient.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.oidc.OidcSettings;
import org.haltwire.centre.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A centre where people come by the provider alone, and every dangerous act asks for a new proof.
class ProviderAloneTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static TestingProvider provider;
  private static TestingCentre centre;

  @BeforeAll
  static void start() throws IOException {
    provider = new TestingProvider();
    centre =
        TestingCentre.start(
            provider.settings("haltwire.access.local=false", "haltwire.access.proof-good-for=0s"));
  }

  @AfterAll
  static void stop() {
    centre.close();
    provider.close();
  }

  @Test
  void takesNoPasswordNoCodeAndNoLinkButThePrintedOne() {
    ConsoleClient person = ConsoleClient.stranger(centre);
    String page = person.get("/sign-in").body();
    assertTrue(page.contains("/sign-in/oidc"), page);
    assertFalse(page.contains("password\""), page);
    String printed = printed();
    Map<String, String> form = new HashMap<>();
    form.put("_csrf", tokenOn(person.get(printed)));
    form.put("name", "admin");
    form.put("password", TestingConsole.PASSWORD);
    form.put("code", "123456");
    form.put("answer", "{}");
    for (String door : List.of("", "/second", "/passkey", "/passkey-options")) {
      HttpResponse<String> answer = person.postAsItIs("/sign-in" + door, form);
      assertTrue(place(answer).endsWith("/sign-in"), door + " " + answer.statusCode());
      assertEquals(302, person.get("/sessions").statusCode(), door);
    }
    TestingConsole.add(centre, "local", TestingConsole.WORK);
    String handed = "/sign-in/" + centre.bean(PersonLinks.class).make("local");
    assertEquals(404, person.get(handed).statusCode());
    assertEquals(404, person.postAsItIs(handed, form).statusCode());
    assertEquals(302, person.postAsItIs(printed, form).statusCode());
    assertEquals(200, person.get("/people").statusCode(), "who has the terminal gets in");
    List<String> deeds = ProviderClient.deeds(centre);
    assertTrue(deeds.contains("SIGN_IN person:admin person/admin printed link"), deeds::toString);
  }

  @Test
  void asksTheProviderForANewProofOfTheSamePerson() {
    ProviderClient boss = ProviderClient.at(centre, provider);
    assertEquals(302, boss.signIn(who("boss", "/centre/admins")).statusCode());
    String people = boss.console().get("/people").body();
    assertTrue(people.contains("/people/boss/lock"), people);
    Map<String, String> form = Map.of("locked", "true");
    HttpResponse<String> asked = post(boss.console(), "/people/admin/lock", form);
    assertEquals("/prove", place(asked));
    assertTrue(boss.console().get("/prove").body().contains("/prove/oidc"));
    assertEquals(403, post(boss.console(), "/prove", Map.of("password", "x")).statusCode());
    URI sent = boss.sent("/prove/oidc");
    Map<String, String> query = TestingProvider.fields(sent.getRawQuery());
    assertEquals("login", query.get("prompt"));
    assertEquals("0", query.get("max_age"));
    long now = Instant.now().getEpochSecond();
    for (Object time : List.of(now - 3_600, now + 3_600, "now")) {
      HttpResponse<String> stale =
          boss.walk(
              "/prove/oidc",
              claims -> who("boss", "/centre/admins").apply(claims).claim("auth_time", time));
      assertEquals(403, stale.statusCode(), time::toString);
    }
    assertEquals(0, proven(boss));
    HttpResponse<String> other = boss.walk("/prove/oidc", who("twin", "/centre/admins"));
    assertEquals(403, other.statusCode());
    assertTrue(other.body().contains("Somebody else signed in there"), other::body);
    assertEquals(0, proven(boss));
    HttpResponse<String> right = boss.walk("/prove/oidc", who("boss", "/centre/admins"));
    assertTrue(place(right).endsWith("/?proved"), place(right));
    assertTrue(proven(boss) > 0);
    assertEquals(403, boss.walk("/prove/oidc", who("boss")).statusCode());
    assertEquals(302, boss.console().get("/people").statusCode(), "who lost the groups is out");
  }

  @Test
  void provesNothingForWhoHasNoSession() {
    ProviderClient stranger = ProviderClient.at(centre, provider);
    assertTrue(place(stranger.console().get("/prove/oidc")).endsWith("/sign-in"));
  }

  @Test
  void startsWithoutTheProviderAndSaysSo() {
    Database database = TestingPostgres.database("away");
    try (TestingCentre lonely =
        TestingCentre.start(
            database,
            "haltwire.access.oidc.issuer=http://localhost:1",
            "haltwire.access.oidc.client-id=haltwire",
            "haltwire.access.oidc.client-secret=s",
            "haltwire.access.oidc.roles.a=ANALYST")) {
      ConsoleClient person = ConsoleClient.stranger(lonely);
      HttpResponse<String> away = person.get("/sign-in/oidc");
      assertEquals(503, away.statusCode());
      assertTrue(away.body().contains("localhost does not answer now"), away::body);
      assertEquals(302, person.signIn(TestingConsole.PASSWORD).statusCode());
      assertEquals(200, person.get("/people").statusCode());
      assertFalse(lonely.bean(OidcSettings.class).toString().contains("secret"));
    }
  }

  @Test
  void doesNotStartWithSettingsThatLetInNobodyOrTooMany() {
    List<List<String>> wrong =
        List.of(
            List.of("haltwire.access.local=false"),
            List.of("haltwire.access.oidc.issuer=https://login.example"),
            List.of(provider.settings("haltwire.access.oidc.roles.a=ROOT")),
            List.of(provider.settings("haltwire.access.oidc.issuer=http://login.example")),
            List.of(provider.settings("haltwire.access.oidc.client-secret=")),
            List.of(provider.settings("haltwire.access.oidc.console=console.example")),
            List.of(provider.settings("haltwire.access.oidc.patience=0s")),
            List.of(provider.settings("haltwire.access.oidc.patience=61m")),
            List.of(provider.settings("haltwire.access.oidc.rolse.a=ANALYST")));
    for (List<String> settings : wrong) {
      assertThrows(
          RuntimeException.class,
          () -> TestingCentre.start(settings.toArray(String[]::new)).close(),
          settings::toString);
    }
  }

  /// How often the person has proved since the session began.
  private static long proven(ProviderClient person) {
    String cookie = person.console().cookieHeader().replaceAll(".*JSESSIONID=([^;]+).*", "$1");
    OneSession one = OneSession.of(centre.session(cookie)).orElseThrow();
    return one.proven() <= one.beginning().began() ? 0 : 1;
  }

  /// The page of signing in has no form here.
  private static HttpResponse<String> post(
      ConsoleClient person, String path, Map<String, String> form) {
    Map<String, String> whole = new HashMap<>(form);
    whole.put("_csrf", tokenOn(person.get("/sessions")));
    return person.postAsItIs(path, whole);
  }

  private static String tokenOn(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    assertTrue(token.find(), page::body);
    return token.group(1);
  }

  private static String printed() {
    String line = centre.bean(SignInPage.class).lines().getFirst();
    return line.substring(line.indexOf("/sign-in/"));
  }
}
