package org.haltwire.country.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.play.CountryOptions;
import org.haltwire.country.play.Interruption;
import org.haltwire.country.play.PolicyFile;
import org.haltwire.country.play.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `./haltwire country recovery`.
@Command(
    name = "recovery",
    description =
        "Play the country without recovery, with holds, and with holds and the chase, and tell"
            + " what was secured and returned, and whom it hurt.",
    mixinStandardHelpOptions = true)
public final class RecoveryCommand implements Callable<Integer> {

  @Mixin private CountryOptions country = new CountryOptions();

  @Option(
      names = "--seeds",
      split = ",",
      description = "Several seeds, in the place of --seed; those that end in 7 are for reports.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--warm-up",
      defaultValue = "14",
      description = "Days before that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(names = "--policy", description = "The policy (default: the shipped one).")
  private Path file =
      Path.of(System.getProperty("haltwire.home", "."), "policies", "payments.yaml");

  @Option(names = "--json", description = "A file for the report, for machines.")
  private Path json = Path.of("");

  @Override
  public Integer call() throws IOException {
    Policy policy = PolicyFile.read(file);
    List<RecoveryReport.Play> plays = new ArrayList<>();
    boolean whole = true;
    try (Interruption interruption = new Interruption()) {
      for (long seed : seeds.isEmpty() ? List.of(country.seed()) : seeds) {
        Country.Settings settings = country.settings(seed);
        for (Variant variant : Variant.values()) {
          Progress progress = new Progress(settings, warmUp + country.days(), interruption);
          RecoveryPlay play = new RecoveryPlay(settings, policy, warmUp, country.days());
          if (!interruption.isWished()) {
            plays.add(play.play(variant, progress));
          }
          progress.end();
        }
        whole = !interruption.isWished();
      }
      if (whole) {
        report(
            new RecoveryReport(
                country.people(),
                country.days(),
                country.crime(),
                country.words(warmUp),
                policy.id().name() + " " + policy.id().version().substring(0, 12),
                plays));
      } else {
        System.out.println("Stopped before the end: variants cannot be compared.");
      }
    }
    return whole ? 0 : 130;
  }

  private void report(RecoveryReport report) throws IOException {
    String line = JsonMapper.builder().build().writeValueAsString(report);
    System.out.print(RecoveryText.of(report));
    System.out.println(line);
    if (!json.toString().isEmpty()) {
      Files.writeString(json, line + "\n");
    }
  }
}
