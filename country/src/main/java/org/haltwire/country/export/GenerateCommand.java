package org.haltwire.country.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.haltwire.country.Country;
import org.haltwire.country.play.CountryOptions;
import org.haltwire.country.play.Interruption;
import org.haltwire.country.play.Progress;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./haltwire country generate`.
@Command(
    name = "generate",
    description = "Write the facts of a country, what they really are, and its portrait.",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

  private static final int LOOK = 10_000;

  @Mixin private CountryOptions country = new CountryOptions();

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    long begun = System.nanoTime();
    Files.createDirectories(folder);
    Country.Settings settings = country.settings();
    Country generated = new Country(settings);
    Portrait portrait = new Portrait();
    long end = generated.world().now() + country.days() * Almanac.DAY;
    long facts = 0;
    boolean goesOn = true;
    try (Written files = new Written(folder);
        Interruption interruption = new Interruption()) {
      Progress progress = new Progress(settings, country.days(), interruption);
      while (goesOn && generated.hasNextBefore(end)) {
        Occurrence next = generated.next();
        files.write(next);
        portrait.see(next);
        facts++;
        goesOn = facts % LOOK != 0 || progress.goesOn(next.fact().occurredAt(), facts);
      }
      progress.end();
      Likeness likeness = portrait.likeness(generated.world(), country.days());
      Files.writeString(folder.resolve("portrait.html"), PortraitPage.of(likeness));
      System.out.print(PortraitText.of(likeness));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d facts in %.1f s (%,.0f/s) in %s%n",
        facts,
        seconds,
        facts / seconds,
        folder);
    return goesOn ? 0 : 130;
  }
}
