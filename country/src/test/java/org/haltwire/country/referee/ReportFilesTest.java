package org.haltwire.country.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTest {

  @TempDir private Path folder;

  @Test
  void readsBackWhatWasWritten() throws IOException {
    Report report = report(3);
    Path file = write("one/report.json", report);
    assertEquals(report, ReportFiles.read(file).bySeed().firstEntry().getValue().report());
  }

  @Test
  void findsTheReportsOfSeveralSeedsInAFolder() throws IOException {
    write("seeds/3/report.json", report(3));
    write("seeds/deeper/17/report.json", report(17));
    Files.writeString(folder.resolve("seeds/other.json"), "{}");
    assertEquals(
        List.of(3L, 17L), List.copyOf(ReportFiles.read(folder.resolve("seeds")).bySeed().keySet()));
  }

  @Test
  void refusesWhatIsNoReportAndSaysWhichFileAndWhy() throws IOException {
    refuses(text("a.json", "{}"), "a.json", "run");
    refuses(text("b.json", "never JSON"), "b.json", "never");
    refuses(text("c.json", "[1]"), "c.json", "no JSON object");
    refuses(text("d.json", "null"), "d.json", "no JSON object");
    refuses(text("e.json", ""), "e.json", "no JSON object");
    String whole = JsonMapper.shared().writeValueAsString(report(3));
    refuses(text("f.json", whole.replace("\"stolen\"", "\"swollen\"")), "f.json", "stolen");
    refuses(text("g.json", whole.replace("\"honest_delayed\"", "\"x\"")), "g.json", "delayed");
    refuses(folder.resolve("none"), "none", "no");
  }

  @Test
  void refusesAFolderWithoutReports() {
    refuses(folder, "report.json", "none");
  }

  @Test
  void refusesTwoReportsOfOneSeed() throws IOException {
    write("x/report.json", report(3));
    write("y/report.json", report(3));
    refuses(folder, "both of seed 3", "x");
  }

  private static void refuses(Path where, String... words) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> ReportFiles.read(where)).getMessage();
    for (String each : words) {
      assertTrue(said.contains(each), each + " in: " + said);
    }
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path write(String name, Report report) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, JsonMapper.shared().writeValueAsString(report));
  }

  private static Report report(long seed) {
    return TestingReports.report(
        TestingReports.run(seed, "embedded", "payments 1"), 0.3, Map.of("takeover", 0.5));
  }
}
