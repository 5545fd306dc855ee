package org.haltwire.country.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./haltwire country curve`: what each threshold for holds would save, and whom it would hurt.
@Command(
    name = "curve",
    description =
        "Play policies with their thresholds for holds shifted, and give stolen money saved"
            + " against honest payments delayed.",
    mixinStandardHelpOptions = true)
public final class CurveCommand implements Callable<Integer> {

  @Mixin private CountryOptions country = new CountryOptions();

  @Parameters(arity = "1..*", paramLabel = "POLICY", description = "Policy files, side by side.")
  private List<Path> policies = List.of();

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "7,17,27,37,47",
      description = "Seeds (default: ${DEFAULT-VALUE}; those that end in 7 are for reports).")
  private List<Long> seeds = List.of();

  @Option(
      names = "--shifts",
      split = ",",
      defaultValue = "-20,-10,0,10,20",
      description = "Points added to each threshold for holds (default: ${DEFAULT-VALUE}).")
  private List<Integer> shifts = List.of();

  @Option(
      names = "--warm-up",
      defaultValue = "14",
      description = "Days before that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--parallel",
      defaultValue = "1",
      description = "Plays at a time, about 2 GB each (default: ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(names = "--csv", description = "A file for a line of each play.")
  private Path csv = Path.of("");

  /// One play and what came of it.
  private record Play(String policy, int shift, long seed, Report.Score score) {

    String line() {
      return String.format(
          Locale.ROOT,
          "%s,%d,%d,%.2f,%.2f,%.6f,%d,%d",
          policy,
          shift,
          seed,
          score.stolen(),
          score.stopped() + score.held(),
          score.shareSaved(),
          score.honest().payments(),
          score.honest().delayed());
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Future<Play>> plays = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(parallel)) {
      for (Path file : policies) {
        Policy policy = PolicyFile.read(file);
        for (int shift : shifts) {
          for (long seed : seeds) {
            plays.add(pool.submit(() -> play(file, policy, shift, seed)));
          }
        }
      }
      report(plays);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A play failed", failure.getCause());
    }
    return 0;
  }

  private Play play(Path file, Policy policy, int shift, long seed) throws IOException {
    Country.Settings settings = country.settings(seed);
    Referee referee = new Referee();
    new Player(
            new Country(settings),
            new Embedded(PolicyFile.shifted(policy, shift)),
            referee,
            (time, facts) -> true)
        .play(warmUp, country.days());
    Report report =
        referee.report(
            new Report.Run(
                seed,
                Report.Run.isReporting(seed),
                country.people(),
                country.days(),
                country.crime(),
                country.words(warmUp),
                "embedded",
                file.toString(),
                0));
    return new Play(String.valueOf(file.getFileName()), shift, seed, report.overall());
  }

  private void report(List<Future<Play>> plays)
      throws ExecutionException, InterruptedException, IOException {
    StringBuilder lines =
        new StringBuilder("policy,shift,seed,stolen,saved,share_saved,honest,honest_delayed\n");
    System.out.printf(
        "%-24s %6s %14s %18s %26s%n",
        "policy", "shift", "saved, all", "saved, by seed", "honest delayed in 100,000");
    for (int i = 0; i < plays.size(); i += seeds.size()) {
      List<Play> same = new ArrayList<>();
      for (Future<Play> play : plays.subList(i, i + seeds.size())) {
        same.add(play.get());
        lines.append(play.get().line()).append('\n');
      }
      print(same);
    }
    if (!csv.toString().isEmpty()) {
      Files.writeString(csv, lines);
    }
  }

  private static void print(List<Play> same) {
    double stolen = same.stream().mapToDouble(it -> it.score().stolen()).sum();
    double saved =
        same.stream().mapToDouble(it -> it.score().stolen() * it.score().shareSaved()).sum();
    double[] shares = same.stream().mapToDouble(it -> 100 * it.score().shareSaved()).toArray();
    double[] delayed =
        same.stream().mapToDouble(it -> 1e5 * it.score().honest().delayedShare()).toArray();
    System.out.printf(
        Locale.ROOT,
        "%-24s %+6d %12.1f %% %10.1f ± %4.1f %% %16.1f ± %4.1f%n",
        same.getFirst().policy(),
        same.getFirst().shift(),
        stolen == 0 ? 0 : 100 * saved / stolen,
        mean(shares),
        deviation(shares),
        mean(delayed),
        deviation(delayed));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Of the sample.
  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  }
}
