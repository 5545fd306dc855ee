package org.haltwire.bench.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.Parameters;
import org.haltwire.country.play.PolicyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./haltwire evaluate pyramids`: prints how well the policy tells pyramids from what looks like
/// them, and how well a forest does on a table.
@Command(
    name = "pyramids",
    description = "Tell pyramids from what looks like them, by how money flows.",
    mixinStandardHelpOptions = true)
public final class PyramidsCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      description =
          "Folder with receive/*.csv, send/*.csv and features.csv; without it that part is left out.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed; those that end in 7 are for reports only (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--series",
      defaultValue = "100",
      description = "How many series of each kind (default: ${DEFAULT-VALUE}).")
  private int series;

  @Option(
      names = "--people",
      defaultValue = "10000",
      description = "People of the country; 0 leaves it out (default: ${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--days",
      defaultValue = "60",
      description = "Days of the country (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--founded",
      defaultValue = "0.5",
      description = "Pyramids founded a day in the country (default: ${DEFAULT-VALUE}).")
  private double founded;

  @Option(names = "--policy", description = "The policy; the shipped one by default.")
  private Path policy =
      Path.of(System.getProperty("haltwire.home", "."), "policies", "payments.yaml");

  @Override
  public Integer call() throws IOException {
    Policy judge = PolicyFile.read(policy);
    System.out.printf(
        "Policy %s %s, seed %d.%n", judge.id().name(), judge.id().version().substring(0, 12), seed);
    System.out.print(SeriesText.ofMadeUp(judge, seed, series));
    country(judge);
    Optional<Path> receive = part("receive");
    if (receive.isPresent() && part("send").isPresent()) {
      System.out.print(SeriesText.ofBitcoin(judge, BitcoinSeries.of(data.orElseThrow()), seed));
    }
    Optional<Path> table = part("features.csv");
    if (table.isPresent()) {
      System.out.print(TableText.of(Table.read(table.get()), seed));
    }
    return 0;
  }

  private void country(Policy judge) throws IOException {
    if (people == 0) {
      System.out.println("%nThe country: left out.".formatted());
      return;
    }
    Parameters parameters = Parameters.shipped().with(Map.of("crime.pyramid-founded", founded));
    Country.Settings settings =
        new Country.Settings(seed, people, LocalDate.of(2026, 3, 2), parameters);
    System.out.print(SeriesText.ofCountry(CountryWatch.play(judge, settings, days), people, days));
  }

  private Optional<Path> part(String name) {
    Optional<Path> found = data.map(folder -> folder.resolve(name)).filter(Files::exists);
    if (found.isEmpty()) {
      System.out.printf(
          "%n%s: %s; this part is left out.%n",
          name, data.isEmpty() ? "no --data was given" : "not in " + data.get());
    }
    return found;
  }
}
