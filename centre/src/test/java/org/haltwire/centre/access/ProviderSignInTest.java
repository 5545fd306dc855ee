package org.haltwire.centre.access;

import static org.haltwire.centre.access.ProviderClient.place;
import static org.haltwire.centre.access.ProviderClient.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.factor.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who comes in by a provider, as what, and how they leave.
class ProviderSignInTest {

  private static TestingProvider provider;
  private static TestingCentre centre;
  private static ConsoleAccounts accounts;

  @BeforeAll
  static void start() throws IOException {
    provider = new TestingProvider();
    centre = TestingCentre.start(provider.settings());
    accounts = centre.bean(ConsoleAccounts.class);
  }

  @AfterAll
  static void stop() {
    centre.close();
    provider.close();
  }

  @Test
  void makesAPersonOfWhoComesAndSignsThemIn() {
    ProviderClient aigul = ProviderClient.at(centre, provider);
    String offer = aigul.console().get("/sign-in").body();
    assertTrue(offer.contains("Sign in with Our Directory"), offer);
    assertEquals("/", path(aigul.signIn(claims -> claims)));
    assertEquals(200, aigul.console().get("/").statusCode());
    Person person = accounts.person("aigul").orElseThrow();
    assertEquals(Set.of(ConsoleRole.ANALYST), person.roles());
    assertEquals("Айгүл Серікова", person.display());
    assertTrue(aigul.console().get("/sessions").body().contains("the organisation"));
    String deeds = String.join("\n", ProviderClient.deeds(centre));
    assertTrue(deeds.contains("PEOPLE centre person/aigul"), deeds);
    assertTrue(deeds.contains("SIGN_IN person:aigul person/aigul provider"), deeds);
    assertFalse(deeds.contains("subject-1"), deeds);
    int before = accounts.count();
    assertEquals("/", path(ProviderClient.at(centre, provider).signIn(claims -> claims)));
    assertEquals(before, accounts.count(), "the same person comes again");
  }

  @Test
  void takesNobodysAccountOver() {
    ProviderClient other = ProviderClient.at(centre, provider);
    other.signIn(claims ->
        who("subject-2", "fraud-analysts")
            .apply(claims)
            .claim("preferred_username", "ADMIN@elsewhere.example"));
    assertEquals(Set.of(ConsoleRole.ANALYST), accounts.person("admin-2").orElseThrow().roles());
    assertEquals(Origin.HERE, accounts.person("admin").orElseThrow().origin());
    assertEquals(403, other.console().get("/people").statusCode());
    for (String reserved : Set.of("haltwire", "Unknown", "---", "қ")) {
      ProviderClient named = ProviderClient.at(centre, provider);
      assertEquals(
          302,
          named
              .signIn(claims ->
                  who("named " + reserved, "fraud-analysts")
                      .apply(claims)
                      .claim("preferred_username", reserved))
              .statusCode());
    }
    assertTrue(accounts.person("haltwire-2").isPresent());
    assertTrue(accounts.person("unknown-2").isPresent());
    assertTrue(accounts.person("person-2").isPresent());
  }

  @Test
  void givesWhatTheGroupsSayAtTheNextSignInAndEndsOlderSessions() {
    ProviderClient first = ProviderClient.at(centre, provider);
    first.signIn(who("moves", "fraud-analysts"));
    assertEquals(200, first.console().get("/signals").statusCode());
    ProviderClient second = ProviderClient.at(centre, provider);
    second.signIn(who("moves", "investigators", "unheard of"));
    assertEquals(403, second.console().get("/signals").statusCode());
    assertFalse(first.isIn(), "with other roles older sessions are over");
    assertEquals(Set.of(ConsoleRole.INVESTIGATOR), accounts.person("moves").orElseThrow().roles());
  }

  @Test
  void keepsOutWhoIsInNoGroupOrLostTheLast() {
    int before = accounts.count();
    ProviderClient stranger = ProviderClient.at(centre, provider);
    HttpResponse<String> none = stranger.signIn(who("nobody-here", "everybody"));
    assertEquals(403, none.statusCode());
    assertTrue(none.body().contains("you are in no group"), none::body);
    assertFalse(stranger.isIn());
    assertEquals(before, accounts.count(), "nobody is made who may do nothing");
    ProviderClient had = ProviderClient.at(centre, provider);
    had.signIn(who("loses", "fraud-analysts"));
    assertTrue(had.isIn());
    ProviderClient again = ProviderClient.at(centre, provider);
    assertEquals(403, again.signIn(who("loses")).statusCode());
    assertFalse(again.isIn());
    assertFalse(had.isIn(), "what they had is over, too");
    assertTrue(deeds().contains("SIGN_IN_REFUSED centre person/loses provider: no-role"), deeds());
  }

  @Test
  void keepsOutWhoseGroupsNobodyMayHaveTogetherAndWhoIsLocked() {
    ProviderClient both = ProviderClient.at(centre, provider);
    HttpResponse<String> apart = both.signIn(who("both", "/centre/admins", "fraud-analysts"));
    assertEquals(403, apart.statusCode());
    assertTrue(apart.body().contains("no one person may have together"), apart::body);
    assertFalse(both.isIn());
    assertTrue(accounts.person("both").isEmpty());
    ProviderClient locked = ProviderClient.at(centre, provider);
    locked.signIn(who("locked", "fraud-analysts"));
    assertTrue(accounts.setLocked("locked", true, ConsoleAccounts.ADMINISTRATOR));
    assertFalse(locked.isIn());
    HttpResponse<String> no = locked.signIn(who("locked", "fraud-analysts", "investigators"));
    assertEquals(403, no.statusCode());
    assertTrue(no.body().contains("has locked you"), no::body);
    assertFalse(locked.isIn());
    assertTrue(deeds().contains("person/locked provider: locked"), deeds());
  }

  /// Which institution says an administrator, and what one may do the provider: neither lets a
  /// bank's people see what the centre's do.
  @Test
  void keepsOutWhoseRoleAndPlaceDoNotGoTogether() {
    ProviderClient teller = ProviderClient.at(centre, provider);
    HttpResponse<String> nowhere = teller.signIn(who("teller", "banks"));
    assertEquals(403, nowhere.statusCode());
    assertTrue(nowhere.body().contains("do not go together"), nowhere::body);
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    Map<String, String> bank = Map.of("institution", "demo-bank");
    assertEquals(302, administrator.post("/people/teller/duty", bank).statusCode());
    assertEquals("/", path(teller.signIn(who("teller", "banks"))));
    assertTrue(teller.isIn());
    ProviderClient moved = ProviderClient.at(centre, provider);
    assertEquals(403, moved.signIn(who("teller", "fraud-analysts")).statusCode());
    assertFalse(teller.isIn());
    assertEquals(422, administrator.post("/people/teller/duty", bank).statusCode());
    assertEquals(302, administrator.post("/people/teller/duty", Map.of()).statusCode());
    assertEquals("/", path(moved.signIn(who("teller", "fraud-analysts"))));
    assertEquals(200, moved.console().get("/").statusCode());
  }

  @Test
  void letsNobodySignInHereWhoComesByTheProvider() {
    ProviderClient olga = ProviderClient.at(centre, provider);
    olga.signIn(who("olga", "fraud-analysts"));
    String words = "a password of her own";
    Map<String, String> form = Map.of("password", words, "again", words);
    assertEquals(403, olga.console().post("/password", form).statusCode());
    assertEquals(403, olga.console().get("/factors").statusCode());
    for (String proof : List.of("/prove", "/prove/passkey", "/prove/passkey-options")) {
      assertEquals(403, olga.console().post(proof, Map.of("password", words)).statusCode(), proof);
    }
    assertEquals(200, olga.console().get("/prove").statusCode());
    assertFalse(centre.bean(Passwords.class).has("olga"));
    centre.bean(Passwords.class).set("olga", words);
    assertEquals(401, ConsoleClient.stranger(centre).signIn("olga", words).statusCode());
    String link = "/sign-in/" + centre.bean(PersonLinks.class).make("olga");
    assertEquals(404, ConsoleClient.stranger(centre).post(link, Map.of()).statusCode());
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    HttpResponse<String> roles =
        administrator.post("/people/olga/duty", Map.of("roles", "AUDITOR"));
    assertEquals(422, roles.statusCode());
    assertTrue(roles.body().contains("comes by the provider"), roles::body);
    assertEquals(422, administrator.post("/people/olga/link", Map.of()).statusCode());
    String people = administrator.get("/people").body();
    assertTrue(people.contains("Comes by Our Directory"), people);
    assertEquals(Set.of(ConsoleRole.ANALYST), accounts.person("olga").orElseThrow().roles());
  }

  /// A cookie of the provider's lets in without a question: at a browser that was left alone, who
  /// signs in anew has proved nothing.
  @Test
  void takesAProofForAsOldAsTheProviderSays() {
    long now = Instant.now().getEpochSecond();
    UnaryOperator<JWTClaimsSet.Builder> chief = who("chief", "/centre/admins");
    Map<Object, Integer> times = new HashMap<>(Map.of(now, 422, now - 3_600, 303, now + 900, 303));
    times.put(null, 303);
    times.forEach((time, status) -> {
      ProviderClient person = ProviderClient.at(centre, provider);
      person.signIn(claims -> chief.apply(claims).claim("auth_time", time));
      HttpResponse<String> act =
          person.console().post("/people", Map.of("name", "", "display", ""));
      assertEquals(status, act.statusCode(), () -> "proved at " + time + ", now " + now);
    });
    ProviderClient person = ProviderClient.at(centre, provider);
    person.signIn(claims -> chief.apply(claims).claim("auth_time", now - 3_600));
    person.walk("/prove/oidc", chief);
    Map<String, String> nobody = Map.of("name", "", "display", "");
    assertEquals(422, person.console().post("/people", nobody).statusCode());
  }

  @Test
  void signsOutThereAfterItHasSignedOutHere() {
    ProviderClient person = ProviderClient.at(centre, provider);
    person.signIn(who("leaves", "fraud-analysts"));
    HttpResponse<String> bye = person.console().post("/sign-out", Map.of());
    assertEquals(200, bye.statusCode());
    assertFalse(person.isIn());
    String there = bye.headers().firstValue("Refresh").orElse("").replace("0; url=", "");
    assertTrue(there.startsWith(provider.issuer() + "/leave?"), there);
    Map<String, String> asked = TestingProvider.fields(there.replaceAll(".*\\?", ""));
    assertTrue(asked.getOrDefault("id_token_hint", "").startsWith("eyJ"), there);
    assertEquals(centre.uri("/sign-in?bye").toString(), asked.get("post_logout_redirect_uri"));
    ConsoleClient local = ConsoleClient.administrator(centre);
    assertTrue(place(local.post("/sign-out", Map.of())).endsWith("/sign-in?bye"));
    assertEquals(
        "/sign-in", path(ConsoleClient.stranger(centre).post("/sign-in/oidc/leave", Map.of())));
  }

  private static String deeds() {
    return String.join("\n", ProviderClient.deeds(centre));
  }

  private static String path(HttpResponse<String> answer) {
    return place(answer).replaceAll("https?://[^/]+", "");
  }
}
