package org.haltwire.country.play;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haltwire.country.Country;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.country.referee.ReportPage;
import org.haltwire.country.referee.ReportText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./haltwire country play`.
@Command(
    name = "play",
    description = "Play the country against a centre and keep score.",
    mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {

  @Mixin private CountryOptions country = new CountryOptions();

  @Option(
      names = "--warm-up",
      defaultValue = "14",
      description = "Days before that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  /// Against what.
  static final class Where {

    @Option(names = "--centre", description = "A running centre, such as http://localhost:8080.")
    private String centre = "";

    @Option(names = "--embedded", description = "The engine in this process, at full speed.")
    private boolean embedded;

    @Option(names = "--no-centre", description = "Nobody: everything goes; to compare with.")
    private boolean none;
  }

  @Option(
      names = "--speed",
      description =
          "Seconds of the country in one of ours, such as 1440 for a day in a minute (default: as"
              + " fast as it goes).")
  private double speed;

  @Option(names = "--key", description = "The API key (default: the demo bank's in --data).")
  private String key = "";

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "The data folder of a centre on this machine (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--policy",
      description = "The policy with --embedded (default: the shipped one).")
  private Path policy =
      Path.of(System.getProperty("haltwire.home", "."), "policies", "payments.yaml");

  @Option(names = "--report", description = "Folder for report.json and report.html.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    long begun = System.nanoTime();
    Country.Settings settings = country.settings();
    Referee referee = new Referee();
    try (Answering centre = centre();
        Interruption interruption = new Interruption()) {
      Progress progress = new Progress(settings, warmUp + country.days(), interruption);
      Player.Pace pace = speed == 0 ? progress : new Throttle(speed, progress);
      boolean whole =
          new Player(new Country(settings), centre, referee, pace).play(warmUp, country.days());
      progress.end();
      Report report =
          referee.report(
              new Report.Run(
                  country.seed(),
                  Report.Run.isReporting(country.seed()),
                  country.people(),
                  country.days(),
                  country.crime(),
                  country.words(warmUp),
                  centre.name(),
                  centre.policy(),
                  (System.nanoTime() - begun) / 1e9));
      System.out.print(ReportText.of(report));
      if (!whole) {
        System.out.println("Stopped before the end: the report is of what was played until then.");
      }
      if (!folder.toString().isEmpty()) {
        write(report);
      }
      return whole ? 0 : 130;
    }
  }

  private void write(Report report) throws IOException {
    Files.createDirectories(folder);
    Path numbers = folder.resolve("report.json");
    Path page = folder.resolve("report.html");
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(numbers, json.writeValueAsString(report));
    Files.writeString(page, ReportPage.of(report));
    System.out.printf("Written: %s and %s%n", numbers, page);
  }

  private Answering centre() throws IOException {
    if (where.none) {
      return new Allowing();
    }
    if (where.embedded) {
      return new Embedded(PolicyFile.read(policy));
    }
    Path file = data.resolve("demo-bank.key");
    if (key.isEmpty() && !Files.exists(file)) {
      throw new IllegalArgumentException(
          "Expected --key, or a centre's data folder with %s in it".formatted(file));
    }
    String secret = key.isEmpty() ? Files.readString(file).strip() : key;
    return new Remote(URI.create(where.centre), secret);
  }
}
