package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private static TestingIssuer issuer;
  private static TestingCentre centre;

  @BeforeAll
  static void start() throws IOException {
    issuer = new TestingIssuer();
    centre = TestingCentre.start("haltwire.participants.oauth.issuer=" + issuer.name());
    register(centre, "tokens", "bank-client");
  }

  @AfterAll
  static void stop() {
    centre.close();
    issuer.close();
  }

  @Test
  void letsAClientInAsTheParticipantThatItIsRegisteredFor() {
    Client client = client(issuer.sign(issuer.claims("bank-client").build()));
    assertEquals(422, client.json("/v1/payments", "{}").statusCode());
    assertTrue(client.get("/v1/self").body().contains("\"code\":\"tokens\""));
    assertEquals(403, client.call("POST", "/v1/self/keys/rotate").statusCode(), "it has no key");
  }

  @Test
  void letsAScopeTakeAwayAndNeverAdd() {
    Client reader = client(issuer.sign(scoped("reader")));
    assertEquals(403, reader.json("/v1/payments", "{}").statusCode());
    assertTrue(reader.get("/v1/self").body().contains("\"scopes\":[\"reader\"]"));
    Client more = client(issuer.sign(scoped("authority sender")));
    assertTrue(more.get("/v1/self").body().contains("\"scopes\":[\"sender\"]"));
    Client others = client(issuer.sign(scoped("openid")));
    assertEquals(403, others.json("/v1/payments", "{}").statusCode());
  }

  @Test
  void refusesEveryOtherToken() {
    JWTClaimsSet good = issuer.claims("bank-client").build();
    ECKey stranger = TestingIssuer.key("k-1");
    Date past = Date.from(Instant.now().minusSeconds(60));
    Date future = Date.from(Instant.now().plusSeconds(300));
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("another key", TestingIssuer.sign(good, "at+jwt", stranger));
    wrong.put("an unknown key", TestingIssuer.sign(good, "at+jwt", TestingIssuer.key("k-9")));
    wrong.put("an id token", TestingIssuer.sign(good, "JWT", issuer.own()));
    wrong.put("no signature", new PlainJWT(good).serialize());
    wrong.put("another issuer", issuer.sign(issuer.claims("bank-client").issuer("x").build()));
    wrong.put("another audience", issuer.sign(issuer.claims("bank-client").audience("x").build()));
    wrong.put("its end", issuer.sign(issuer.claims("bank-client").expirationTime(past).build()));
    wrong.put("no end", issuer.sign(issuer.claims("bank-client").expirationTime(null).build()));
    wrong.put("its begin", issuer.sign(issuer.claims("bank-client").notBeforeTime(future).build()));
    wrong.put("a stranger", issuer.sign(issuer.claims("somebody").build()));
    wrong.put("another certificate", issuer.sign(bound("abc")));
    wrong.put("noise", "a.b.c");
    wrong.forEach((what, token) -> {
      HttpResponse<String> refused = client(token).get("/v1/self");
      assertEquals(401, refused.statusCode(), what);
      String told = refused.headers().firstValue("WWW-Authenticate").orElse("");
      assertTrue(told.contains("error=\"invalid_token\""), what + told);
    });
    assertEquals(200, client(issuer.sign(good)).get("/v1/self").statusCode());
  }

  /// Whatever kid a stranger makes up.
  @Test
  void doesNotAskTheIssuerForEveryUnknownKey() {
    client(issuer.sign(issuer.claims("bank-client").build())).get("/v1/self");
    int before = issuer.asked.get();
    for (int i = 0; i < 20; i++) {
      ECKey unknown = TestingIssuer.key("made-up-" + i);
      JWTClaimsSet claims = issuer.claims("bank-client").build();
      Client client = client(TestingIssuer.sign(claims, "at+jwt", unknown));
      assertEquals(401, client.get("/v1/self").statusCode());
    }
    assertTrue(issuer.asked.get() <= before + 1, "asked " + (issuer.asked.get() - before));
  }

  @Test
  void goesOnWithKnownKeysWhileTheIssuerIsAway() throws IOException {
    try (TestingIssuer mortal = new TestingIssuer();
        TestingCentre other =
            TestingCentre.start("haltwire.participants.oauth.issuer=" + mortal.name())) {
      register(other, "tokens", "c");
      Client known = new Client(other, mortal.sign(mortal.claims("c").build()));
      assertEquals(200, known.get("/v1/self").statusCode());
      mortal.leave();
      Client another = new Client(other, mortal.sign(mortal.claims("c").claim("x", 1).build()));
      assertEquals(200, another.get("/v1/self").statusCode());
    }
  }

  @Test
  void saysToAskAgainWhereTheIssuerIsAwayFromTheStart() throws IOException {
    String name;
    String token;
    try (TestingIssuer gone = new TestingIssuer()) {
      name = gone.name();
      token = gone.sign(gone.claims("c").build());
    }
    try (TestingCentre other = TestingCentre.start("haltwire.participants.oauth.issuer=" + name)) {
      register(other, "tokens", "c");
      HttpResponse<String> refused = new Client(other, token).get("/v1/self");
      assertEquals(503, refused.statusCode());
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    }
  }

  private static JWTClaimsSet scoped(String scope) {
    return issuer.claims("bank-client").claim("scope", scope).build();
  }

  private static JWTClaimsSet bound(String thumbprint) {
    return issuer.claims("bank-client").claim("cnf", Map.of("x5t#S256", thumbprint)).build();
  }

  private static Client client(String token) {
    return new Client(centre, token);
  }

  private static void register(TestingCentre centre, String code, String subject) {
    Set<Role> roles = Set.of(Role.SENDER, Role.READER);
    centre.bean(Participants.class).register(new Participant(code, code, roles));
    Terms plain = centre.bean(Roster.class).now().find(code).orElseThrow().terms();
    Terms.Access access = new Terms.Access(List.of(), List.of(), false, subject);
    Agreed.to(centre, code, new Terms(plain.profile(), plain.roles(), access, Map.of()));
  }
}
