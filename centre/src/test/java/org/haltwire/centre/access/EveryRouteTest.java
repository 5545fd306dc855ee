package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walks every mapped route with every method as everybody who must not get in. A new route is
/// walked without being named here; only what is meant for anybody is.
class EveryRouteTest {

  /// What anybody may see, and why: one cannot sign in without the sign-in pages and what they are
  /// made of, a load balancer has no key, and the API document is published anyway.
  private static final List<String> PUBLIC =
      List.of(
          "/sign-in",
          "/assets",
          "/webjars",
          "/favicon.ico",
          "/actuator/health",
          "/v3/api-docs",
          "/v3/api-docs.yaml",
          "/swagger-ui",
          "/swagger-ui.html",
          // Signed heads and proofs of the audit log hold hashes, and are to be kept outside.
          "/audit/v1",
          // People whose money is held or was stolen have no account: a number and a secret let
          // them in.
          "/held",
          "/ticket",
          "/v1/held",
          // Anybody may ask about a link or a number, and report a fraud.
          "/public",
          // Receivers of webhooks check signatures with the centre's public keys; so may anybody.
          "/.well-known/haltwire-webhook-keys");

  private static final String FACTS = "POST /v1/facts/batch";
  private static final String PAYMENTS = "POST /v1/payments/batch";
  private static final String LABELS = "POST /v1/labels";
  private static final String INCIDENTS = "POST /v1/incidents";
  private static final String WITHDRAW = "POST /v1/incidents/1/withdraw";
  private static final String CHOICE = "POST /v1/incidents/1/payments/1";
  private static final String PORTED = "POST /v1/calls/ported";
  private static final String BRANDS = "POST /v1/signals/brands";
  private static final String BASIS = "POST /v1/holds/1/basis";

  /// Whoever has a key that works may ask who they are and exchange the key.
  private static final List<String> SELF =
      List.of("GET /v1/self -> 200", "POST /v1/self/keys/rotate -> 200");

  private static final int TO_SIGN_IN = -1;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TestingCentre centre;
  private static ConsoleClient stranger;
  private static ConsoleClient administrator;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    stranger = ConsoleClient.stranger(centre);
    administrator = ConsoleClient.administrator(centre);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void seesTheRoutesOfEveryKind() {
    Set<String> patterns = Routes.patterns(centre);
    List<String> some =
        List.of(
            "/",
            "/participants",
            "/v1/payments/batch",
            "/v1/facts/batch",
            "/v3/api-docs",
            "/error",
            "/webjars/**");
    assertTrue(patterns.containsAll(some), patterns::toString);
    assertTrue(patterns.stream().anyMatch(one -> one.startsWith("/actuator/health")));
  }

  @Test
  void refusesWhoBringsNothing() {
    assertEquals(List.of(), letIn(_ -> true, Map.of()));
  }

  @Test
  void refusesAnUnknownKey() {
    String key = "hw_" + "A".repeat(43);
    assertEquals(List.of(), letIn(_ -> true, Map.of("Authorization", "Bearer " + key)));
  }

  @Test
  void refusesAKeyWithoutTheRole() {
    String historian = "Bearer " + key("old-books", Role.HISTORIAN);
    assertEquals(SELF, letIn(_ -> true, Map.of("Authorization", historian)));
    String reader = "Bearer " + key("only-reads", Role.READER);
    assertEquals(
        List.of(SELF.getLast()),
        letIn(route -> !route.startsWith("GET "), Map.of("Authorization", reader)));
  }

  /// Neither asks about payments nor reads answers: both only tell, line by line.
  @Test
  void letsOperatorsLendersAndAuthoritiesInWhereTheyTellAndNowhereElse() {
    Map<Role, List<String>> doors =
        Map.of(
            Role.OPERATOR, operator(),
            Role.LENDER, told(FACTS, INCIDENTS, CHOICE, WITHDRAW, PAYMENTS),
            Role.AUTHORITY, authority(),
            Role.SIGNALS, signals());
    for (Role role : doors.keySet()) {
      String key = "Bearer " + key("only-" + role.ordinal(), role);
      assertEquals(
          doors.get(role),
          letIn(route -> !SELF.toString().contains(route + " "), Map.of("Authorization", key)));
    }
  }

  private static List<String> operator() {
    List<String> doors = new ArrayList<>(List.of("POST /stir/v1/verification -> 400"));
    doors.addAll(told(FACTS, INCIDENTS, CHOICE, WITHDRAW, LABELS, PAYMENTS));
    return doors;
  }

  private static List<String> authority() {
    List<String> doors = new ArrayList<>(told(PORTED, FACTS, BASIS, INCIDENTS, CHOICE, WITHDRAW));
    doors.add("GET /v1/iso20022/letters -> 200");
    doors.addAll(told(LABELS, PAYMENTS, BRANDS));
    return doors;
  }

  /// They were let in, and told that they had not said what for.
  private static List<String> signals() {
    return Stream.of(
            "/call-forwarding-signal/v0.4/call-forwardings",
            "/call-forwarding-signal/v0.4/unconditional-call-forwardings",
            "/device-roaming-status/v1/retrieve",
            "/device-swap/v1/check",
            "/device-swap/v1/retrieve-date",
            "/kyc-match/v0.4/match",
            "/kyc-tenure/v0.3/check-tenure",
            "/number-recycling/v0.2/check",
            "/number-verification/v2/verify",
            "/scam-signal/v0.3/signal",
            "/sim-swap/v2/check",
            "/sim-swap/v2/retrieve-date",
            "/verified-caller/v0.1/pre-announce")
        .map(path -> "POST " + path + " -> 400")
        .toList();
  }

  /// They were let in, and told that there is no JSON.
  private static List<String> told(String... doors) {
    return Arrays.stream(doors).map(door -> door + " -> 415").toList();
  }

  @Test
  void refusesAnyKeyAtTheConsole() {
    String sender = "Bearer " + key("may-all", Role.values());
    assertEquals(List.of(), letIn(route -> !isDoor(route), Map.of("Authorization", sender)));
  }

  @Test
  void refusesTheConsolesSessionAtTheDoors() {
    Map<String, String> session =
        Map.of("Cookie", administrator.cookieHeader(), "X-CSRF-TOKEN", administrator.token());
    assertEquals(List.of(), letIn(EveryRouteTest::isDoor, session));
    assertEquals(200, status("GET", "/status", session), "the session is good where it belongs");
  }

  /// With a good forgery token, so that it is not the token alone that keeps strangers out.
  @Test
  void refusesFormsOfWhoIsNotSignedIn() {
    String token = stranger.token();
    Map<String, String> headers = Map.of("Cookie", stranger.cookieHeader(), "X-CSRF-TOKEN", token);
    assertEquals(List.of(), letIn(_ -> true, headers));
  }

  @Test
  void hidesOthersPaymentsAsIfTheyWereNot() {
    String owner = key("owner", Role.SENDER);
    String other = key("other", Role.SENDER);
    assertEquals(200, send("POST", "/v1/payments", owner, payment("hers")).statusCode());
    String settled = "{\"status\":\"SETTLED\",\"time\":\"2026-03-10T14:06:00+05:00\"}";
    assertTrue(send("GET", "/v1/payments/hers", owner, "").body().startsWith("{\"id\":\"hers\""));
    for (String[] ask :
        List.of(new String[] {"GET", "", ""}, new String[] {"POST", "/outcome", settled})) {
      HttpResponse<String> foreign = send(ask[0], "/v1/payments/hers" + ask[1], other, ask[2]);
      HttpResponse<String> nothing = send(ask[0], "/v1/payments/none" + ask[1], other, ask[2]);
      assertEquals(404, foreign.statusCode(), foreign::body);
      assertEquals(nothing.statusCode(), foreign.statusCode());
      assertEquals(nothing.body(), foreign.body());
      assertEquals(nothing.headers().map().keySet(), foreign.headers().map().keySet());
    }
  }

  /// The requests that were not refused.
  private static List<String> letIn(Predicate<String> asked, Map<String, String> headers) {
    List<String> letIn = new ArrayList<>();
    for (String pattern : Routes.patterns(centre)) {
      String path = Routes.path(pattern);
      if (isPublic(path)) {
        continue;
      }
      for (String method : Routes.METHODS) {
        String route = method + " " + path;
        if (asked.test(route)) {
          int status = status(method, path, headers);
          if (status != 401 && status != 403 && status != 404 && status != TO_SIGN_IN) {
            letIn.add(route + " -> " + status);
          }
        }
      }
    }
    return letIn;
  }

  /// Of a machine, such as `POST /v1/calls` and `POST /sim-swap/v2/check`.
  private static boolean isDoor(String route) {
    return route.matches("[A-Z]+ /([a-z-]+/)?v[0-9.]+/.*");
  }

  private static boolean isPublic(String path) {
    return PUBLIC.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
  }

  private static int status(String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      String place = answer.headers().firstValue("Location").orElse("");
      boolean toSignIn = place.endsWith("/sign-in") || place.endsWith("/sign-in?bye");
      return answer.statusCode() == 302 && toSignIn ? TO_SIGN_IN : answer.statusCode();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(method + " " + path, failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpResponse<String> send(String method, String path, String key, String body) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(centre.uri(path))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String payment(String id) {
    return """
    {"id": "%s", "time": "2026-03-10T14:05:00+05:00",
     "amount": {"value": "45000.00", "currency": "KZT"}, "instrument": "TRANSFER",
     "payer": {"account": "KZ86125KZT5004100100"}, "payee": {"account": "KZ75125KZT1001300335"}}
    """
        .formatted(id);
  }

  private static String key(String code, Role... roles) {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant(code, code, Set.of(roles)));
    return participants.issue(code).orElseThrow().text();
  }
}
