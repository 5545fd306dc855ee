package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.UsageRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs what the guide for institutions says, with a shell and curl, in the order of the page.
class ApiGuideTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;
  private static TestingCentre centre;
  private static Client bank;
  private static Guide guide;

  @BeforeAll
  static void start() throws IOException {
    Path policies = Path.of("..", "policies").toAbsolutePath().normalize();
    centre = TestingCentre.start("haltwire.policies.folder=" + policies);
    bank = Client.of(centre, "bank", Role.values());
    guide = Guide.of("docs/api.md");
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/demo-bank.key"), bank.key() + "\n");
    Files.writeString(
        folder.resolve("pacs008.xml"),
        Pacs008DoorTest.message("08", "m-guide", Pacs008DoorTest.transfer("")));
    twelvePeoplePay();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void everyCommandIsAnsweredAsThePageSays() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "curl"))));
    List<String> commands = guide.commands();
    assertEquals(8, commands.size(), "a new command needs what it is answered, here");
    Curled asked = run(commands.get(0)).getFirst();
    alike(JSON.readTree(guide.json("\"verdict\"")), JSON.readTree(asked.body()), "");

    List<Curled> self = run(commands.get(1));
    assertTrue(self.get(0).body().contains("\"bank\""), self.get(0)::body);
    assertTrue(self.get(1).body().contains("\"hw_"), self.get(1)::body);

    assertTrue(run(commands.get(2)).getFirst().body().contains("\"no-device\""));

    List<Curled> became = run(commands.get(3));
    assertEquals("p-20260310-000017:SETTLED", field(became.get(0).body(), "id"));
    assertEquals("NOTED", field(became.get(0).body(), "verdict"));
    assertEquals(asked, became.get(1), "the same answer, byte for byte");

    Curled labelled = run(commands.get(4)).getFirst();
    alike(JSON.readTree(guide.json("\"subject\"")), JSON.readTree(labelled.body()), "");

    List<String> lines = run(commands.get(5)).getFirst().body().lines().toList();
    assertEquals(
        List.of("ALLOW", "NOTED", "NOTED"),
        lines.stream().limit(3).map(line -> field(line, "verdict")).toList());
    assertEquals("urn:haltwire:problem:garbled", field(lines.get(3), "type"));
    assertEquals(
        IntStream.rangeClosed(1, 4).boxed().toList(),
        lines.stream().map(line -> JSON.readTree(line).path("line").asInt()).toList());

    List<String> told = run(commands.get(6)).getFirst().body().lines().toList();
    assertEquals(7, told.size(), told::toString);
    told.forEach(line -> assertEquals("NOTED", field(line, "verdict"), line));

    Curled pacs002 = run(commands.get(7)).getFirst();
    assertEquals("application/xml", pacs002.mediaType());
    assertTrue(pacs002.body().contains("pacs.002.001.10"), pacs002::body);
  }

  @Test
  void theProblemIsTheOneOnThePage() {
    String body = TestingBody.payment("p-number").replace("\"45000.00\"", "45000.00");
    assertEquals(
        JSON.readTree(guide.json("urn:haltwire:problem")),
        JSON.readTree(bank.json("/v1/payments", body).body()));
  }

  @Test
  void namesEveryProblemAndEveryField() {
    for (ProblemKind kind : ProblemKind.values()) {
      String name = kind.type().substring(kind.type().lastIndexOf(':') + 1);
      String row = "(?m)^\\|[^|]*" + kind.status() + "[^|]*\\|[^|\n]*`" + name + "`";
      assertTrue(
          java.util.regex.Pattern.compile(row).matcher(guide.text()).find(),
          () -> kind.status() + " " + name);
    }
    Stream.of(
            PaymentField.SHAPE.fields(),
            PartyField.SHAPE.fields(),
            OriginField.SHAPE.fields(),
            OutcomeField.SHAPE.fields(),
            CallField.SHAPE.fields(),
            SimField.SHAPE.fields(),
            UsageField.SHAPE.fields(),
            LoanField.SHAPE.fields(),
            LoanOutcomeField.SHAPE.fields(),
            IncidentField.SHAPE.fields())
        .flatMap(List::stream)
        .map(Field::json)
        .forEach(name ->
            assertTrue(
                guide.text().matches("(?s).*[`.\"]" + name + "[`.\"].*"), () -> "field " + name));
  }

  /// A row that begins with the type, names its roles and has every field and choice.
  @Test
  void hasARowForEveryTypeOfLine() {
    for (LineType type : LineType.values()) {
      String row =
          guide
              .text()
              .lines()
              .filter(line -> line.matches("\\| [^|]*`" + type.text() + "`[^|]*\\|[^|]*`[A-Z]+`.*"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no row for " + type.text()));
      for (Role role : Role.values()) {
        boolean may = type.allowed(new Participant("one", "One", Set.of(role)));
        assertEquals(may, row.contains("`" + role + "`"), type + " " + role);
      }
    }
    Stream.of(
            SimChange.Kind.values(),
            UsageRecord.Kind.values(),
            LoanOutcome.Status.values(),
            IncidentReport.Kind.values())
        .flatMap(Stream::of)
        .forEach(one -> assertTrue(guide.text().contains("`" + one + "`"), one.toString()));
  }

  @Test
  void theFirstPageHasNoCommandsThatAreNotRun() throws IOException {
    assertEquals(List.of(), Guide.of("README.md").commands());
  }

  /// What the page's answer tells of: twelve people have paid the account today.
  private static void twelvePeoplePay() throws IOException {
    String lines =
        IntStream.range(0, 12)
            .mapToObj(i ->
                """
                {"id":"before-%d","time":"2026-03-10T10:00:00+05:00",\
                "amount":{"value":"45000.00","currency":"KZT"},"payer":{"account":"BEFORE-%d"},\
                "payee":{"account":"KZ75125KZT1001300335","opened":"%s"}}
                """
                    .formatted(i, i, opened()))
            .collect(Collectors.joining());
    assertEquals(200, bank.post("/v1/payments/batch", "application/x-ndjson", lines).statusCode());
  }

  private static LocalDate opened() {
    return LocalDate.now(java.time.ZoneOffset.UTC).minusDays(5);
  }

  private static List<Curled> run(String script) throws IOException, InterruptedException {
    String here =
        script
            .replace("http://localhost:8080", centre.uri("").toString())
            .replace("2026-03-05", opened().toString());
    String key = here.contains("KEY=") ? "" : "KEY=$(cat data/demo-bank.key)\n";
    List<Curled> answers = Curled.run(folder, key + here);
    assertEquals(script.split("curl ").length - 1, answers.size(), script);
    answers.forEach(answer -> assertEquals(200, answer.status(), answer::body));
    return answers;
  }

  private static String field(String json, String name) {
    return JSON.readTree(json).path(name).asString("");
  }

  /// The same fields in the same order with the same values; three dots stand for any text, and
  /// places and times are those of the day.
  private static void alike(JsonNode page, JsonNode answer, String at) {
    assertEquals(page.getNodeType(), answer.getNodeType(), at);
    assertEquals(List.copyOf(page.propertyNames()), List.copyOf(answer.propertyNames()), at);
    assertEquals(page.size(), answer.size(), at);
    page.propertyNames()
        .forEach(name -> alike(page.path(name), answer.path(name), at + "/" + name));
    if (page.isArray()) {
      IntStream.range(0, page.size()).forEach(i -> alike(page.get(i), answer.get(i), at + "/" + i));
    }
    if (page.isValueNode() && !at.matches("/position|/time|/hold/until|/policy/version")) {
      String text = page.asString();
      int dots = text.indexOf("...");
      String said = answer.asString();
      assertEquals(text, dots < 0 ? said : said.substring(0, dots) + "...", at);
    }
  }
}
