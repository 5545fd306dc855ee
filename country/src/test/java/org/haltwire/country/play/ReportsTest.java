package org.haltwire.country.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.haltwire.country.referee.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What play writes is what compare reads.
class ReportsTest {

  @TempDir private Path folder;

  @Test
  void playWritesAReportAndAPageAndSaysWhere() throws IOException {
    String said = play(3);
    Path numbers = folder.resolve("3/report.json");
    Path page = folder.resolve("3/report.html");
    assertTrue(said.contains(numbers.toString()) && said.contains(page.toString()), said);
    assertEquals(3, ReportFiles.read(numbers).bySeed().firstKey());
    assertTrue(Files.readString(page).contains("Seed 3 is for development: not for reports."));
  }

  @Test
  void compareReadsWhatPlayWrote() {
    play(3);
    play(13);
    String said = said(() -> new CommandLine(new CompareCommand()).execute(text(), text()));
    assertTrue(said.contains("Paired by seed: 3, 13"), said);
    assertTrue(said.contains("0.00 to 0.00"), said);
    String json =
        said(() -> new CommandLine(new CompareCommand()).execute("--json", text(), text()));
    assertTrue(json.startsWith("{") && json.contains("\"left_out\" : [ ]"), json);
  }

  private String play(int seed) {
    return said(() ->
        new CommandLine(new PlayCommand())
            .execute(
                "--no-centre",
                "--people=300",
                "--days=1",
                "--warm-up=0",
                "--seed=" + seed,
                "--report=" + folder.resolve(Integer.toString(seed))));
  }

  private String text() {
    return folder.toString();
  }

  /// What a command that ends well prints.
  private static String said(IntSupplier command) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, command.getAsInt());
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
