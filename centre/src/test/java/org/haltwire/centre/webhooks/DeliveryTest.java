package org.haltwire.centre.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.signatures.Ed25519;
import org.haltwire.centre.signatures.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A participant's own server is slow, fails, redirects, closes or is away.
class DeliveryTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] SETTINGS = {
    "haltwire.webhooks.inside=true",
    "haltwire.webhooks.poll=50ms",
    "haltwire.webhooks.first-pause=20ms",
    "haltwire.webhooks.longest-pause=200ms",
    "haltwire.webhooks.patience=10s",
  };

  private final Receiver receiver = new Receiver();
  private TestingCentre centre;
  private Client bank;

  @BeforeEach
  void start() {
    centre = TestingCentre.start(SETTINGS);
    bank = Client.of(centre, "alfakzka", Role.SENDER);
  }

  @AfterEach
  void stop() {
    centre.close();
    receiver.close();
  }

  private String register(String path) {
    return json(bank.json("/v1/self/webhooks", "{\"url\": \"" + receiver.url(path) + "\"}"))
        .path("id")
        .asString();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer::body);
    return JSON.readTree(answer.body());
  }

  private void tell(long number) {
    centre
        .bean(Webhooks.class)
        .tell("alfakzka", new WebhookEvent.Order(number, "o" + number, "h-1-1", "HOLD"));
  }

  private JsonNode last(String id) {
    return json(bank.get("/v1/self/webhooks/" + id + "/deliveries")).path("deliveries").path(0);
  }

  private JsonNode endpoint() {
    return json(bank.get("/v1/self/webhooks")).path("webhooks").path(0);
  }

  private void awaitState(String id, String state) {
    Soon.is(id + " " + state, () -> last(id).path("state").asString().equals(state));
  }

  private Verifier verifier() {
    Map<String, PublicKey> keys = new HashMap<>();
    HttpResponse<String> published = bank.get(KeysDoor.PATH);
    json(published)
        .path("keys")
        .forEach(
            key -> keys.put(key.path("kid").asString(), Ed25519.ofJwk(key.path("x").asString())));
    return new Verifier(id -> Optional.ofNullable(keys.get(id)), InstantSource.system());
  }

  @Test
  void sendsASignedEventWithNothingButIdsAndNumbers() {
    String id = register("/hook?of=bank");
    tell(7);
    awaitState(id, "DELIVERED");
    Receiver.Got got = receiver.got.getFirst();
    assertInstanceOf(
        Verifier.Verdict.Good.class, verifier().check(got.message(), got.body()), got::text);
    JsonNode body = JSON.readTree(got.text());
    assertEquals(got.event(), body.path("event").asString());
    assertEquals("order", body.path("type").asString());
    assertEquals(
        "{\"number\":7,\"order\":\"o7\",\"hold\":\"h-1-1\",\"kind\":\"HOLD\"}",
        body.path("data").toString());
  }

  @Test
  void sendsTheSameEventAgainInOrderUntilItIsTaken() {
    receiver.at("/hook", Receiver.status(500));
    String id = register("/hook");
    tell(1);
    tell(2);
    Soon.is("three attempts", () -> receiver.got.size() >= 3);
    JsonNode failing = endpoint();
    assertEquals("FAILING", failing.path("state").asString(), failing::toString);
    assertEquals("the receiver answered 500, not 2xx", failing.path("problem").asString());
    String first = receiver.got.getFirst().event();
    assertTrue(receiver.got.stream().allMatch(one -> one.event().equals(first)));
    receiver.at("/hook", Receiver.status(204));
    awaitState(id, "DELIVERED");
    assertEquals("ACTIVE", endpoint().path("state").asString());
    assertTrue(receiver.got.getLast().text().contains("\"number\":2"));
  }

  @Test
  void delaysNobodyElseByASlowReceiver() {
    CountDownLatch slow = new CountDownLatch(1);
    receiver.at("/slow", exchange -> await(slow));
    String waits = register("/slow");
    String quick = register("/quick");
    for (int number = 1; number <= 5; number++) {
      tell(number);
    }
    Soon.is("five at the quick one", () -> receiver.at("/quick").size() == 5);
    assertEquals(1, receiver.at("/slow").size(), "one is in flight, and no more");
    awaitState(quick, "DELIVERED");
    Soon.is("cut off", () -> !endpointOf(waits).path("problem").asString().isEmpty());
    assertEquals("no answer within 10000 ms", endpointOf(waits).path("problem").asString());
    slow.countDown();
  }

  private JsonNode endpointOf(String id) {
    for (JsonNode one : json(bank.get("/v1/self/webhooks")).path("webhooks")) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    throw new IllegalStateException("Expected " + id);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void followsNoRedirect() {
    receiver.at(
        "/hook",
        exchange -> {
          exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
          exchange.sendResponseHeaders(307, -1);
        });
    String id = register("/hook");
    tell(1);
    Soon.is("refused", () -> last(id).path("status").asInt() == 307);
    assertTrue(last(id).path("reason").asString().contains("redirects"));
    assertEquals(List.of(), receiver.at("/elsewhere"));
  }

  @Test
  void triesAgainWhereTheConnectionClosesOrNobodyIsThere() {
    receiver.at("/hook", com.sun.net.httpserver.HttpExchange::close);
    String closes = register("/hook");
    tell(1);
    Soon.is(
        "closed", () -> last(closes).path("reason").asString().contains("closed before an answer"));
    int attempts = last(closes).path("attempts").asInt();
    receiver.close();
    Soon.is(
        "away", () -> last(closes).path("reason").asString().contains("nobody takes connections"));
    assertTrue(last(closes).path("attempts").asInt() > attempts);
    assertEquals("WAITING", last(closes).path("state").asString());
  }

  @Test
  void deliversAfterAKillWithTheSameId() {
    receiver.at("/hook", Receiver.status(503));
    String id = register("/hook");
    tell(1);
    Soon.is("an attempt", () -> !receiver.got.isEmpty());
    Database database = centre.database();
    centre.close();
    receiver.at("/hook", Receiver.status(200));
    centre = TestingCentre.start(database, SETTINGS);
    bank = new Client(centre, bank.key());
    awaitState(id, "DELIVERED");
    assertEquals(receiver.got.getFirst().event(), receiver.got.getLast().event());
  }

  @Test
  void tellsNoMoreWhoIsGoneUntilItIsResumed() {
    receiver.at("/hook", Receiver.status(410));
    String id = register("/hook");
    tell(1);
    awaitState(id, "GIVEN_UP");
    assertEquals("DISABLED", endpoint().path("state").asString());
    receiver.at("/hook", Receiver.status(200));
    tell(2);
    assertEquals(422, bank.json("/v1/self/webhooks/" + id + "/test", "{}").statusCode());
    json(bank.json("/v1/self/webhooks/" + id + "/resume", "{}"));
    json(bank.json("/v1/self/webhooks/" + id + "/test", "{}"));
    awaitState(id, "DELIVERED");
    assertEquals("test", last(id).path("type").asString());
    assertEquals(2, receiver.got.size(), "what came while it was disabled is not sent");
  }

  /// Whoever has a stolen key may have said where to tell it.
  @Test
  void tellsNothingToWhoIsSuspendedAndLetsTheAdministratorEndIt() {
    String id = register("/hook");
    ConsoleClient administrator = ConsoleClient.of(centre, ConsoleRole.ADMINISTRATOR);
    administrator.post("/participants/alfakzka/suspend", Map.of("reason", "a key was stolen"));
    tell(1);
    assertEquals(List.of(), receiver.got);
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    String count = "select count(*) from webhook_delivery";
    assertEquals(0, jdbc.sql(count).query(Long.class).single());
    String page = "/participants/alfakzka/webhooks";
    assertTrue(administrator.get(page).body().contains(page + "/" + id + "/remove"));
    administrator.post(page + "/" + id + "/remove", Map.of());
    assertFalse(administrator.get(page).body().contains(id));
    assertEquals(
        List.of("person:only-administrator"),
        jdbc.sql("select who from audit_entry where detail like 'webhook removed%'")
            .query(String.class)
            .list());
  }

  @Test
  void keepsToItselfWhereParticipantsAreTold() {
    String id = register("/hook");
    Client other = Client.of(centre, "bettkzka", Role.SENDER);
    String path = "/v1/self/webhooks/" + id;
    assertEquals(404, other.get(path + "/deliveries").statusCode());
    assertEquals(404, other.json(path + "/test", "{}").statusCode());
    assertEquals(404, other.call("DELETE", path).statusCode());
    assertEquals(200, bank.call("DELETE", path).statusCode());
    assertEquals(0, json(bank.get("/v1/self/webhooks")).path("webhooks").size());
  }

  @Test
  void describesItsDoorsWithAnExampleThatIsTaken() {
    JsonNode paths = json(bank.get("/v3/api-docs")).path("paths");
    JsonNode shown =
        paths.path("/v1/self/webhooks").at("/post/requestBody/content/application~1json/example");
    String example = shown.isString() ? shown.asString() : shown.toString();
    assertEquals("https://bank.example/haltwire", JSON.readTree(example).path("url").asString());
    json(bank.json("/v1/self/webhooks", example));
  }

  @Test
  void takesFiveEndpointsAndTheSameOneOnce() {
    String first = register("/1");
    assertEquals(first, register("/1"));
    for (int number = 2; number <= 5; number++) {
      register("/" + number);
    }
    String sixth = "{\"url\": \"" + receiver.url("/6") + "\"}";
    assertEquals(422, bank.json("/v1/self/webhooks", sixth).statusCode());
    assertEquals(first, register("/1"));
  }
}
