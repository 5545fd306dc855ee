package org.haltwire.centre.policies.backtest;

import static org.haltwire.centre.policies.backtest.TestingPast.candidate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./haltwire policy backtest` beside a centre that runs.
final class BacktestCommandTest {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void giveBack() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void saysWhatAPolicyWouldHaveDone(@TempDir Path folder) throws IOException {
    try (TestingPast past = TestingPast.of(2_000)) {
      Path file = folder.resolve("new.yaml");
      Path json = folder.resolve("findings.json");
      Files.writeString(file, candidate(500_000));
      int code =
          execute(past, file.toString(), "--json", json.toString(), "--csv", folder.toString());
      assertEquals(0, code, this::said);
      Findings findings = FindingsFiles.read(Files.readString(json));
      assertEquals(2_000, findings.payments());
      assertTrue(Files.readString(folder.resolve("rules.csv")).startsWith("rule,points,"));
      assertTrue(said().contains("2,000 payments of 2,401 entries in 2 days"), this::said);
      assertTrue(said().contains("the largest payments with a graver verdict"), this::said);
    }
  }

  @Test
  void saysWhatIsWrongAndAsksNothing(@TempDir Path folder) throws IOException {
    try (TestingPast past = TestingPast.of(10)) {
      Path file = folder.resolve("new.yaml");
      Files.writeString(file, candidate(500_000));
      String policy = file.toString();
      assertEquals(1, execute(past, policy, "--from", "2027-01-01"));
      assertTrue(said().contains("The journal has no payments between 2027-01-01"), this::said);
      assertEquals(2, execute(past, policy, "--from", "yesterday"));
      assertTrue(said().contains("for --from, but found 'yesterday'"), this::said);
      assertEquals(2, execute(past, policy, "--from", "2026-03-05", "--to", "2026-03-04"));
      assertEquals(2, execute(past, policy, "--against", "abcdef"));
      assertTrue(said().contains("there is no version 'abcdef'"), this::said);
      assertEquals(2, execute(past, "--resume", "77"));
      assertEquals(2, execute(past, folder.resolve("none.yaml").toString()));
      Files.writeString(file, candidate(500_000).replace("amount >=", "amuont >="));
      assertEquals(2, execute(past, policy));
      assertTrue(said().contains("amuont"), this::said);
      assertEquals(1, past.centre.bean(BacktestStore.class).newest(10).size());
    }
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int execute(TestingPast past, String... words) {
    Database database = past.centre.database();
    List<String> all = new ArrayList<>(List.of(words));
    all.add(
        "--database=%s?user=%s&password=%s"
            .formatted(database.url(), database.user(), database.password()));
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    return new CommandLine(new BacktestCommand()).execute(all.toArray(String[]::new));
  }
}
