package org.haltwire.centre.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A bank that does everything wrong is told each of its mistakes, and nobody else's.
class ConformityTest {

  private static final String NDJSON = "application/x-ndjson";

  private final AtomicLong ahead = new AtomicLong();
  private final InstantSource clock =
      () -> Instant.ofEpochMilli(System.currentTimeMillis() + ahead.get());

  @Test
  void everyMistakeIsCountedAndOutlivesARestart() {
    Database database = TestingPostgres.database("mistakes");
    String key;
    try (TestingCentre centre = start(database)) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      Client other = Client.of(centre, "other", Role.SENDER);
      key = bank.key();
      doWrong(bank);
      assertEquals(200, other.json("/v1/payments", right("o-1", 0)).statusCode());
      caughtUp(centre);
      Map<String, Long> expected = new TreeMap<>();
      expected.put("garbled", 2L);
      expected.put("forbidden", 1L);
      expected.put("other-body", 1L);
      expected.put("too-large", 1L);
      expected.put("media-type", 1L);
      expected.put("invalid", 2L);
      expected.put("no-device", 1L);
      expected.put("no-phone", 1L);
      expected.put("no-opened", 1L);
      expected.put("far-past", 1L);
      expected.put("far-future", 1L);
      assertEquals(expected, mistakes(bank));
      assertEquals(5, day(bank).path("payments").asInt());
      assertEquals(Map.of(), mistakes(other));
      showsThemToAdministrators(centre);
    }
    try (TestingCentre centre = start(database)) {
      Client bank = new Client(centre, key);
      caughtUp(centre);
      assertEquals(11, mistakes(bank).size(), "of before");
      ahead.addAndGet(25 * SentHours.MILLIS);
      // Four of the five have no outcome a day later, and the rest is of yesterday.
      assertEquals(Map.of("no-outcome", 4L), mistakes(bank));
      ahead.addAndGet(26 * SentHours.MILLIS);
      assertEquals(Map.of(), mistakes(bank));
    }
  }

  @Test
  void anOrderThatWaitsTooLongIsCounted() throws IOException {
    Path policies = Path.of("..", "policies").toAbsolutePath().normalize();
    Database database = TestingPostgres.database("late");
    try (TestingCentre centre =
        TestingCentre.at(
            clock, database, "haltwire.sandbox=true", "haltwire.policies.folder=" + policies)) {
      Path data = Path.of("target/testing-data", database.url().replaceAll(".*/", ""));
      Client bank = new Client(centre, Files.readString(data.resolve("sandbox-bank.key")).strip());
      Soon.is("an order waits", () -> bank.get("/v1/holds?after=0").body().contains("\"HOLD\""));
      assertFalse(mistakes(bank).containsKey("late-answer"));
      ahead.addAndGet(SentHours.MILLIS);
      assertEquals(1L, mistakes(bank).get("late-answer"));
      String hold =
          Town.json(bank.get("/v1/holds?after=0"))
              .path("orders")
              .path(0)
              .path("order")
              .path("hold")
              .asString();
      bank.json(
          "/v1/holds/" + hold + "/secured",
          "{\"amount\": {\"value\": \"0.00\", \"currency\": \"KZT\"}}");
      assertFalse(mistakes(bank).containsKey("late-answer"));
    }
  }

  @Test
  void everyMistakeSaysWhereItIsWritten() throws IOException {
    for (Counted one : Counted.values()) {
      if (one.isMistake()) {
        String[] place = one.see().split("#");
        String anchors =
            Files.readString(Path.of("..").resolve(place[0]))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(ConformityTest::anchor)
                .collect(Collectors.joining(" ", " ", " "));
        assertTrue(anchors.contains(" " + place[1] + " "), one + " " + anchors);
      }
    }
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static void doWrong(Client bank) {
    bank.json("/v1/payments", right("p-1", 0));
    bank.json("/v1/payments", right("p-1", 0).replace("10.00", "11.00"));
    bank.json(
        "/v1/payments/p-1/outcome", "{\"time\":\"" + Instant.now() + "\",\"status\":\"SETTLED\"}");
    bank.json("/v1/payments", right("p-2", -2 * 3_600));
    bank.json("/v1/payments", right("p-3", 3_600));
    bank.json("/v1/payments", "not json");
    bank.json("/v1/payments", right("p-4", 0).replace("\"10.00\"", "10.00"));
    bank.json("/v1/payments", "{\"id\": \"" + "x".repeat(1 << 20) + "\"}");
    bank.post("/v1/payments", "text/plain", right("p-5", 0));
    String poor =
        "{\"id\":\"b-1\",\"time\":\"%s\",\"amount\":{\"value\":\"1\",\"currency\":\"KZT\"},"
            + "\"payer\":{\"account\":\"A\"},\"payee\":{\"account\":\"B\"}}";
    bank.post(
        "/v1/payments/batch",
        NDJSON,
        String.join(
            "\n",
            poor.formatted(Instant.now()),
            right("b-2", 0),
            "not json",
            poor.formatted("yesterday").replace("b-1", "b-3"),
            "{\"type\":\"call\",\"id\":\"c\",\"time\":\"" + Instant.now() + "\"}",
            ""));
    // Somebody who is nobody's is nobody's mistake.
    new Client(bank.centre(), "hw_nobody").json("/v1/payments", "not json");
  }

  private static String right(String id, int seconds) {
    return """
    {"id":"%s","time":"%s","amount":{"value":"10.00","currency":"KZT"},\
    "payer":{"account":"A"},"payee":{"account":"B","opened":"2019-06-01"},\
    "origin":{"phone":"+77010000001","device":"d-1"}}\
    """
        .formatted(id, Instant.now().plusSeconds(seconds));
  }

  private static void showsThemToAdministrators(TestingCentre centre) {
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    String page = administrator.get("/participants/bank").body();
    assertTrue(page.contains("Payments without a device"), page);
    assertTrue(page.contains("action=\"/participants/bank/terms\""), "it is about this one");
    assertFalse(page.contains("Orders to hold money that are not answered"), page);
    assertTrue(administrator.get("/participants/other").body().contains("Nothing. Payments: 1"));
  }

  private static void caughtUp(TestingCentre centre) {
    SentFollower follower = centre.bean(SentFollower.class);
    long head = centre.bean(org.haltwire.centre.journal.Journal.class).head();
    Soon.is("all is counted", () -> follower.position() >= head);
  }

  private TestingCentre start(Database database) {
    return TestingCentre.at(clock, database);
  }

  private static JsonNode day(Client bank) {
    return Town.json(bank.get("/v1/self/conformance"));
  }

  /// Those that there are.
  private static Map<String, Long> mistakes(Client bank) {
    Stream<JsonNode> all = day(bank).path("mistakes").valueStream();
    return new TreeMap<>(
        all.filter(one -> one.path("count").asLong() > 0)
            .collect(
                Collectors.toMap(
                    one -> one.path("id").asString(), one -> one.path("count").asLong())));
  }
}
