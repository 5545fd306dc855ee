package org.haltwire.centre.conformance.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command against real centres.
class ConformanceRunTest {

  private static final JsonMapper JSON = new JsonMapper();

  /// What a run printed and how it ended.
  private record Run(int code, String out, String err) {

    JsonNode check(String id) {
      return JSON.readTree(out)
          .path("checks")
          .valueStream()
          .filter(one -> one.path("id").asString().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError(id + " is not in " + out));
    }

    String state(String id) {
      return check(id).path("state").asString();
    }
  }

  @Test
  void aBankThatDoesAllRightIsToldSo() throws Exception {
    try (TestingCentre centre =
        TestingCentre.start("haltwire.sandbox=true", "haltwire.webhooks.inside=true")) {
      Client bank = sandboxBank(centre);
      Run run = run(centre, bank.key(), "--listen", "127.0.0.1:0", "--deadline", "15000");
      assertEquals(0, run.code(), run::out);
      assertTrue(run.out().contains("18 ok, 0 wrong, 0 not checked"), run::out);
      assertTrue(run.out().contains("50 of 50 answered; half within"), run::out);
      assertFalse(bank.get("/v1/self/webhooks").body().contains("conformance"), "it was ended");

      Run late = run(centre, bank.key(), "--json", "--deadline", "0");
      assertEquals(1, late.code());
      assertEquals("wrong", late.state("deadline"));
      assertEquals("not checked", late.state("webhook-again"), "without --listen");
    }
  }

  @Test
  void leavesNothingBehindAtACentreThatIsNoSandbox() {
    try (TestingCentre centre = TestingCentre.start()) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      long head = centre.bean(Journal.class).head();
      Run run = run(centre, bank.key(), "--json");
      assertEquals(0, run.code(), run::out);
      assertEquals(11, JSON.readTree(run.out()).path("ok").asInt());
      for (String id :
          List.of("repeat", "other-body", "outcome", "batch", "deadline", "webhook-again")) {
        assertEquals("not checked", run.state(id), id);
      }
      assertEquals(head, centre.bean(Journal.class).head());

      Run whole = run(centre, bank.key(), "--json", "--all");
      assertEquals("ok", whole.state("repeat"));
      assertTrue(centre.bean(Journal.class).head() > head);
    }
  }

  @Test
  void namesAClockAKeyAndRightsThatAreWrong() {
    try (TestingCentre centre =
        TestingCentre.start(
            "haltwire.participants.key-life=20d", "haltwire.participants.key-overlap=1d")) {
      Client reader = Client.of(centre, "reader", Role.READER);
      InstantSource late = InstantSource.offset(InstantSource.system(), Duration.ofHours(-1));
      Run run = run(late, centre.uri("").toString(), reader.key(), "--json");
      assertEquals(1, run.code());
      assertEquals("wrong", run.state("clock"));
      assertTrue(
          run.check("clock").path("words").asString().contains("behind the centre's"), run::out);
      assertEquals("wrong", run.state("key-end"));
      assertTrue(run.check("key-end").path("words").asString().contains("keys/rotate"), run::out);
      assertEquals("wrong", run.state("scopes"));
    }
  }

  @Test
  void saysWhyItCannotRun() {
    try (TestingCentre centre = TestingCentre.start()) {
      Run unknown = run(centre, "hw_nobody");
      assertEquals(2, unknown.code());
      assertTrue(unknown.err().contains("Expected a key that works"), unknown::err);
      assertEquals("", unknown.out());

      Run elsewhere = run(InstantSource.system(), centre.uri("/held").toString(), "hw_nobody");
      assertEquals(2, elsewhere.code());
      assertTrue(elsewhere.err().contains("--url"), elsewhere::err);

      String key = Client.of(centre, "bank", Role.SENDER).key();
      Run never = run(centre, key, "--watch", "soon");
      assertEquals(2, never.code());
      assertTrue(never.err().contains("30s, 10m or 1h"), never::err);
    }
    Run away = run(InstantSource.system(), "http://127.0.0.1:1", "hw_nobody");
    assertEquals(2, away.code());
    assertTrue(away.err().contains("does not answer"), away::err);
  }

  @Test
  void showsWhatTheBankItselfDidWrong() {
    try (TestingCentre centre = TestingCentre.start()) {
      Client bank = Client.of(centre, "bank", Role.SENDER);
      Run clean = run(centre, bank.key(), "--watch", "0");
      assertEquals(0, clean.code(), clean::out);
      bank.json("/v1/payments", "not json");
      Soon.is(
          "it is counted",
          () -> run(centre, bank.key(), "--watch", "0", "--json").state("garbled").equals("wrong"));
      Run run = run(centre, bank.key(), "--watch", "0");
      assertEquals(1, run.code());
      assertTrue(run.out().contains("13 ok, 1 wrong, 0 not checked"), run::out);
      assertTrue(run.out().contains("See docs/api.md#problems"), run::out);
    }
  }

  private static Client sandboxBank(TestingCentre centre) throws Exception {
    Path data = Path.of("target/testing-data", centre.database().url().replaceAll(".*/", ""));
    return new Client(centre, Files.readString(data.resolve("sandbox-bank.key")).strip());
  }

  private static Run run(TestingCentre centre, String key, String... options) {
    return run(InstantSource.system(), centre.uri("").toString(), key, options);
  }

  private static Run run(InstantSource clock, String url, String key, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLine line =
        new CommandLine(
            new ConformanceCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock));
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("--url", url, "--key", key),
                java.util.stream.Stream.of(options))
            .toArray(String[]::new);
    int code = line.execute(all);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
