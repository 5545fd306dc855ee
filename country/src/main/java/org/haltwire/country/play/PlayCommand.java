package org.haltwire.country.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.country.referee.ReportText;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
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

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  @Mixin private CountryOptions country = new CountryOptions();

  @Option(
      names = "--warm-up",
      defaultValue = "14",
      description = "Days before that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(names = "--embedded", description = "Drive the engine in this process at full speed.")
  private boolean embedded;

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
    try (Answering centre = embedded ? new Embedded(compile()) : new Allowing()) {
      Progress progress = new Progress(settings, warmUp + country.days());
      boolean whole =
          new Player(new Country(settings), centre, referee, progress).play(warmUp, country.days());
      progress.end();
      Report report =
          referee.report(
              new Report.Run(
                  country.seed(),
                  Report.Run.isReporting(country.seed()),
                  country.people(),
                  country.days(),
                  country.crime(),
                  centre.name(),
                  centre.policy(),
                  (System.nanoTime() - begun) / 1e9));
      System.out.print(ReportText.of(report));
      if (!folder.toString().isEmpty()) {
        Files.createDirectories(folder);
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("report.json"), json.writeValueAsString(report));
      }
      return whole ? 0 : 130;
    }
  }

  private Policy compile() throws IOException {
    return switch (PolicyCompiler.compile(policy.toString(), Files.readString(policy), PROFILE)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new IllegalArgumentException(refused.problems().toString());
    };
  }
}
