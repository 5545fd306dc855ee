package org.haltwire.centre.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.intake.Curled;
import org.haltwire.centre.intake.Guide;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Does what the page for banks says, with a shell and curl, and looks whether each of its values
/// is answered as it says.
class SandboxGuideTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir private Path folder;

  @Test
  void everyCommandIsAnsweredAsThePageSays() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "curl"))));
    try (TestingCentre centre = start(InstantSource.system(), "haltwire.webhooks.inside=true")) {
      List<String> commands = Guide.of("docs/sandbox.md").commands();
      assertEquals(10, commands.size(), "a new command needs what it is answered, here");
      assertTrue(body(run(centre, commands.get(0), "")).contains("\"sandbox-bank\""));
      assertTrue(body(run(centre, commands.get(1), "")).contains("\"HOLD\""));
      assertEquals(
          List.of(200, 409, 422),
          run(centre, commands.get(2), "").stream().map(Curled::status).toList());
      assertTrue(body(run(centre, commands.get(3), "")).contains("\"NOTED\""));
      assertTrue(body(run(centre, commands.get(4), "")).contains("\"ALLOW\""));

      JsonNode orders =
          Town.await(
              () -> JSON.readTree(body(run(centre, commands.get(5), ""))).path("orders"),
              list -> list.size() == 2);
      JsonNode robbed =
          orders
              .valueStream()
              .map(one -> one.path("order"))
              .filter(one -> one.path("account").asString().equals("SANDBOX-THIEF-1"))
              .findFirst()
              .orElseThrow();
      assertEquals("90000.00", robbed.path("amount").path("value").asString());
      assertTrue(
          orders.toString().contains("\"SANDBOX-HELD-"), "the one that the other bank reported");
      String answered = body(run(centre, commands.get(6), robbed.path("hold").asString()));
      assertEquals("ACKNOWLEDGED", JSON.readTree(answered).path("state").asString(), answered);

      List<Curled> told = run(centre, commands.get(7), "");
      assertEquals(List.of(200, 201), told.stream().map(Curled::status).toList(), told::toString);
      List<Curled> phones = run(centre, commands.get(8), "");
      assertEquals("{\"swapped\":true}", phones.get(0).body());
      assertTrue(phones.get(1).body().contains("\"FLAGGED\""), phones::toString);
      assertTrue(body(run(centre, commands.get(9), "")).contains("127.0.0.1"));
    }
  }

  /// A Tuesday noon, a night, a weekend, the turn of the year, and the minute before midnight.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-06-15T12:00:00",
        "2027-06-16T02:30:00",
        "2027-02-27T23:40:00",
        "2027-01-01T00:00:30"
      })
  void everyValueIsAnsweredAsThePageSaysAtAnyHour(String hour) throws IOException {
    Instant then = LocalDateTime.parse(hour).atZone(ALMATY).toInstant();
    try (TestingCentre centre = start(clock(new AtomicLong(ahead(then))))) {
      Client bank = bank(centre);
      checkPayments(bank);
      checkPhones(bank);
      // Once more, as somebody who practises does.
      checkPayments(bank);
    }
  }

  @Test
  void staysTrueOverMidnightAndARestart() throws IOException {
    Instant evening = LocalDateTime.parse("2027-03-10T23:58:00").atZone(ALMATY).toInstant();
    AtomicLong ahead = new AtomicLong(ahead(evening));
    var database = TestingPostgres.database("sandbox");
    try (TestingCentre centre = TestingCentre.at(clock(ahead), database, settings())) {
      awaitPlanted(centre);
      assertEquals("2027-03-09T10:00:00Z", swappedAt(bank(centre)));
      ahead.addAndGet(10 * 60_000);
      Soon.is("the next day is planted", () -> centre.bean(Planting.class).isDone());
      Client bank = bank(centre);
      Soon.is("yesterday is another day", () -> swappedAt(bank).equals("2027-03-10T10:00:00Z"));
      checkPayments(bank);
    }
    long before = journal(database, ahead);
    long after = journal(database, ahead);
    // A new call begins with each start; all else was there.
    assertTrue(after - before <= 3, before + " facts, then " + after);
  }

  private static long journal(org.haltwire.centre.database.Database database, AtomicLong ahead)
      throws IOException {
    try (TestingCentre centre = TestingCentre.at(clock(ahead), database, settings())) {
      awaitPlanted(centre);
      checkPhones(bank(centre));
      return centre.bean(org.haltwire.centre.journal.Journal.class).head();
    }
  }

  private static void checkPayments(Client bank) throws IOException {
    Guide guide = Guide.of("docs/sandbox.md");
    ObjectNode base = (ObjectNode) JSON.readTree(guide.json("\"NEW\""));
    List<List<String>> rows = rows(guide, "| to try |");
    assertEquals(14, rows.size());
    for (List<String> row : rows) {
      ObjectNode payment = base.deepCopy();
      merge(payment, (ObjectNode) JSON.readTree(codes(row.get(1)).getFirst()));
      String text = payment.toString();
      while (text.contains("\"NEW\"")) {
        text = text.replaceFirst("\"NEW\"", "\"new-" + NUMBER.incrementAndGet() + "\"");
      }
      JsonNode answer = Town.json(bank.json("/v1/payments", text));
      assertEquals(
          codes(row.get(2)).getFirst(), answer.path("verdict").asString(), row + " " + answer);
      List<String> rules =
          answer.path("rules").valueStream().map(one -> one.path("id").asString()).toList();
      assertEquals(codes(row.get(3)), rules, row + " " + answer);
    }
  }

  private static void checkPhones(Client bank) throws IOException {
    List<List<String>> rows = rows(Guide.of("docs/sandbox.md"), "| phone |");
    assertEquals(8, rows.size());
    for (List<String> row : rows) {
      assertTrue(isKnown(bank, row), () -> row + " " + phone(bank, row));
    }
  }

  private static String swappedAt(Client bank) {
    return Town.json(
            bank.json(
                "/sim-swap/v2/retrieve-date",
                "{\"phoneNumber\":\"" + Values.SWAPPED_PHONE + "\"}",
                "x-purpose",
                "payment"))
        .path("latestSimChange")
        .asString("");
  }

  private static void merge(ObjectNode into, ObjectNode more) {
    for (String name : more.propertyNames()) {
      if (into.get(name) instanceof ObjectNode inner && more.get(name) instanceof ObjectNode part) {
        merge(inner, part);
      } else {
        into.set(name, more.get(name));
      }
    }
  }

  /// The cells of the rows below a table's head.
  private static List<List<String>> rows(Guide guide, String head) {
    List<String> lines = guide.text().lines().toList();
    int first =
        lines.indexOf(
                lines.stream().filter(line -> line.startsWith(head)).findFirst().orElseThrow())
            + 2;
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(first, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      rows.add(Stream.of(line.split("\\|")).skip(1).map(String::strip).toList());
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static long ahead(Instant then) {
    return then.toEpochMilli() - System.currentTimeMillis();
  }

  private static InstantSource clock(AtomicLong ahead) {
    return () -> Instant.ofEpochMilli(System.currentTimeMillis() + ahead.get());
  }

  private static String[] settings(String... more) {
    Path policies = Path.of("..", "policies").toAbsolutePath().normalize();
    List<String> all =
        new ArrayList<>(
            List.of(
                "haltwire.sandbox=true",
                "haltwire.policies.folder=" + policies,
                "haltwire.calls.grace=0s"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static TestingCentre start(InstantSource clock, String... more) throws IOException {
    TestingCentre centre =
        TestingCentre.at(clock, TestingPostgres.database("sandbox"), settings(more));
    awaitPlanted(centre);
    return centre;
  }

  static void awaitPlanted(TestingCentre centre) throws IOException {
    Soon.is("everything is planted", () -> centre.bean(Planting.class).isDone());
    Client bank = bank(centre);
    List<List<String>> phones = rows(Guide.of("docs/sandbox.md"), "| phone |");
    // How far the signals have read is written now and then; what they answer says it at once.
    Soon.is("the signals have seen it", () -> phones.stream().allMatch(row -> isKnown(bank, row)));
  }

  private static boolean isKnown(Client bank, List<String> row) {
    return phone(bank, row).contains(codes(row.get(2)).getFirst());
  }

  private static String phone(Client bank, List<String> row) {
    String body = "{\"phoneNumber\":\"" + codes(row.get(0)).getFirst() + "\"}";
    return bank.json(codes(row.get(1)).getFirst(), body, "x-purpose", "payment").body();
  }

  static Client bank(TestingCentre centre) throws IOException {
    Path data = Path.of("target/testing-data", centre.database().url().replaceAll(".*/", ""));
    return new Client(centre, Files.readString(data.resolve("sandbox-bank.key")).strip());
  }

  private static String body(List<Curled> answers) {
    return answers.getFirst().body();
  }

  private List<Curled> run(TestingCentre centre, String script, String hold) {
    try {
      Path data = Files.createDirectories(folder.resolve("sandbox-data"));
      Files.writeString(data.resolve("sandbox-bank.key"), bank(centre).key());
      String key = script.contains("KEY=") ? "" : "KEY=$(cat sandbox-data/sandbox-bank.key)\n";
      return Curled.run(
          folder,
          key
              + script
                  .replace("http://localhost:8080", centre.uri("").toString())
                  .replace("h-2-1", hold));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
