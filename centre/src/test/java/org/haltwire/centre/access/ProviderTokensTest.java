package org.haltwire.centre.access;

import static org.haltwire.centre.access.ProviderClient.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the centre does not believe.
class ProviderTokensTest {

  private static TestingProvider provider;
  private static TestingCentre centre;

  @BeforeAll
  static void start() throws IOException {
    provider = new TestingProvider();
    centre = TestingCentre.start(provider.settings("haltwire.access.oidc.acr=gold"));
  }

  @AfterAll
  static void stop() {
    centre.close();
    provider.close();
  }

  @BeforeEach
  void signsWell() {
    provider.signs = provider::sign;
    provider.away = false;
  }

  private static JWTClaimsSet.Builder good(JWTClaimsSet.Builder claims) {
    return who("gold", "fraud-analysts").apply(claims).claim("acr", "gold");
  }

  @Test
  void refusesATokenThatSaysSomethingElse() {
    Instant now = Instant.now();
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = new TreeMap<>();
    wrong.put("nonce", claims -> claims.claim("nonce", "another"));
    wrong.put("no nonce", claims -> claims.claim("nonce", null));
    wrong.put("audience", claims -> claims.audience("another-client"));
    wrong.put("two audiences", claims -> claims.audience(List.of("haltwire", "another")));
    wrong.put("party", claims -> claims.claim("azp", "another-client"));
    wrong.put("issuer", claims -> claims.issuer("https://elsewhere.example"));
    wrong.put("slash", claims -> claims.issuer(provider.issuer() + "/"));
    wrong.put("over", claims -> claims.expirationTime(Date.from(now.minusSeconds(61))));
    wrong.put("no end", claims -> claims.expirationTime(null));
    wrong.put("future", claims -> claims.issueTime(Date.from(now.plusSeconds(120))));
    wrong.put("no time", claims -> claims.issueTime(null));
    wrong.put("no subject", claims -> claims.subject(null));
    wrong.put("long subject", claims -> claims.subject("s".repeat(256)));
    wrong.put("silver", claims -> claims.claim("acr", "silver"));
    wrong.put("no acr", claims -> claims.claim("acr", null));
    wrong.put("acr of another kind", claims -> claims.claim("acr", 1));
    wrong.put("party of another kind", claims -> claims.claim("azp", 1));
    wrong.forEach((what, change) -> refused(what, claims -> change.apply(good(claims))));
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> right =
        Map.of(
            "just over", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30))),
            "clock ahead", claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(30))),
            "party", claims -> claims.audience(List.of("haltwire", "b")).claim("azp", "haltwire"),
            "one group", claims -> claims.claim("groups", "fraud-analysts"));
    right.forEach((what, change) -> {
      ProviderClient person = ProviderClient.at(centre, provider);
      assertEquals(302, person.signIn(one -> change.apply(good(one))).statusCode(), what);
      assertTrue(person.isIn(), what);
    });
    System.out.printf("%d wrong tokens refused, %d right ones taken%n", wrong.size(), right.size());
  }

  @Test
  void refusesATokenThatTheProviderDidNotSign() {
    // Made here: the centre waits for an answer, and making a key can take seconds.
    RSAKey another = TestingProvider.key("k-1");
    Map<String, Function<JWTClaimsSet, String>> forged = new TreeMap<>();
    forged.put("unsigned", claims -> new PlainJWT(claims).serialize());
    forged.put("by the secret", claims -> mac(claims, TestingProvider.SECRET));
    forged.put("by the public key", claims -> mac(claims, provider.key.toPublicJWK().toString()));
    forged.put("by another key", claims -> TestingProvider.sign(claims, another));
    forged.put("changed", claims -> changed(provider.sign(claims)));
    forged.put("cut", claims -> provider.sign(claims).replaceAll("\\.[^.]*$", "."));
    forged.put("no token", _ -> "e30");
    forged.put("too long", claims -> provider.sign(claims) + "A".repeat(70_000));
    forged.forEach((what, signer) -> {
      provider.signs = signer;
      refused(what, ProviderTokensTest::good);
    });
    provider.signs = provider::sign;
    ProviderClient person = ProviderClient.at(centre, provider);
    assertEquals(302, person.signIn(ProviderTokensTest::good).statusCode());
  }

  private static void refused(String what, UnaryOperator<JWTClaimsSet.Builder> says) {
    ProviderClient person = ProviderClient.at(centre, provider);
    int before = centre.bean(ConsoleAccounts.class).count();
    int exchanges = provider.exchanges.get();
    HttpResponse<String> answer = person.signIn(says);
    assertEquals(403, answer.statusCode(), what);
    assertEquals(exchanges + 1, provider.exchanges.get(), what + " was not looked at");
    assertFalse(person.isIn(), what);
    assertEquals(before, centre.bean(ConsoleAccounts.class).count(), what);
  }

  @Test
  void takesBackOnlyWhomItSentAndOnlyOnce() {
    provider.says = ProviderTokensTest::good;
    ProviderClient person = ProviderClient.at(centre, provider);
    URI sent = person.sent("/sign-in/oidc");
    String back = provider.approve(sent);
    String forged = back.replaceAll("state=.*", "state=guessed");
    assertEquals(403, person.console().get(forged).statusCode());
    assertEquals(403, person.console().get(back.replaceAll("&state.*", "")).statusCode());
    ProviderClient other = ProviderClient.at(centre, provider);
    assertEquals(403, other.console().get(back).statusCode(), "another browser");
    other.sent("/sign-in/oidc");
    assertEquals(403, other.console().get(back).statusCode(), "another errand");
    assertFalse(other.isIn());
    assertEquals(302, person.console().get(back).statusCode());
    assertTrue(person.isIn());
    assertEquals(403, person.console().get(back).statusCode(), "once");
    assertTrue(person.isIn(), "a second click signs nobody out");
  }

  @Test
  void getsNothingForACodeThatWasUsedOrStolen() {
    provider.says = ProviderTokensTest::good;
    ProviderClient person = ProviderClient.at(centre, provider);
    String first = provider.approve(person.sent("/sign-in/oidc"));
    assertEquals(302, person.console().get(first).statusCode());
    String state = "&state=" + state(person.sent("/sign-in/oidc"));
    String replayed = first.replaceAll("&state.*", state);
    assertEquals(403, person.console().get(replayed).statusCode());
    // Somebody else's code: the verifier is not the one that it was asked for with.
    ProviderClient victim = ProviderClient.at(centre, provider);
    String theirs = provider.approve(victim.sent("/sign-in/oidc"));
    ProviderClient thief = ProviderClient.at(centre, provider);
    String injected = theirs.replaceAll("&state.*", "&state=" + state(thief.sent("/sign-in/oidc")));
    assertEquals(403, thief.console().get(injected).statusCode());
    assertFalse(thief.isIn());
  }

  @Test
  void takesNewSecretsForEveryErrand() {
    ProviderClient person = ProviderClient.at(centre, provider);
    Map<String, String> first = fields(person.sent("/sign-in/oidc"));
    Map<String, String> second = fields(person.sent("/sign-in/oidc"));
    for (String secret : List.of("state", "nonce", "code_challenge")) {
      assertEquals(43, first.getOrDefault(secret, "").length(), secret);
      assertNotEquals(first.get(secret), second.get(secret));
    }
    assertEquals("S256", first.get("code_challenge_method"));
    assertEquals("gold", first.get("acr_values"));
    String back = "/sign-in/oidc/callback?state=" + second.get("state");
    String iss = back + "&code=c&iss=https://elsewhere.example";
    assertEquals(403, person.console().get(iss).statusCode());
    String third = "&state=" + state(person.sent("/sign-in/oidc"));
    HttpResponse<String> declined =
        person.console().get("/sign-in/oidc/callback?error=access_denied" + third);
    assertEquals(403, declined.statusCode());
    assertTrue(declined.body().contains("did not sign you in"), declined::body);
  }

  @Test
  void goesOnWhenTheProviderChangesItsKeyAndWhenItIsAway() {
    ProviderClient person = ProviderClient.at(centre, provider);
    assertEquals(302, person.signIn(ProviderTokensTest::good).statusCode());
    provider.key = TestingProvider.key("k-2");
    ProviderClient later = ProviderClient.at(centre, provider);
    assertEquals(302, later.signIn(ProviderTokensTest::good).statusCode(), "by the new key");
    String back = provider.approve(later.sent("/sign-in/oidc"));
    provider.away = true;
    HttpResponse<String> away = later.console().get(back);
    assertEquals(503, away.statusCode());
    assertTrue(away.body().contains("does not answer now"), away::body);
    assertTrue(later.isIn(), "sessions go on");
    assertEquals(302, ConsoleClient.administrator(centre).post("/sign-out", Map.of()).statusCode());
  }

  private static String state(URI sent) {
    return fields(sent).getOrDefault("state", "");
  }

  private static Map<String, String> fields(URI sent) {
    return TestingProvider.fields(sent.getRawQuery());
  }

  private static String mac(JWTClaimsSet claims, String secret) {
    try {
      byte[] key =
          Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), Math.max(32, secret.length()));
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(provider.key.getKeyID()).build(),
              claims);
      jwt.sign(new MACSigner(key));
      return jwt.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// With a group more than the provider signed for.
  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String more = said.replace("fraud-analysts", "/centre/admins");
    byte[] bytes = more.getBytes(StandardCharsets.UTF_8);
    String body = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return parts[0] + "." + body + "." + parts[2];
  }
}
