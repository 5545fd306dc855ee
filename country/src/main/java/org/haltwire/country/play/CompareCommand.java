package org.haltwire.country.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haltwire.country.referee.Comparison;
import org.haltwire.country.referee.ComparisonText;
import org.haltwire.country.referee.ReportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./haltwire country compare A B`.
@Command(
    name = "compare",
    description = "Compare two centres or policies by their reports, paired by seed.",
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A report.json, or a folder with one of each seed somewhere in it.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "What to compare it with.")
  private Path second = Path.of("");

  @Option(names = "--json", description = "Print JSON, for machines.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Comparison comparison = Comparison.of(ReportFiles.read(first), ReportFiles.read(second));
    if (json) {
      System.out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(comparison));
    } else {
      System.out.print(ComparisonText.of(comparison));
    }
    return 0;
  }
}
