package org.haltwire.country;

import org.haltwire.country.export.GenerateCommand;
import org.haltwire.country.play.CompareCommand;
import org.haltwire.country.play.CurveCommand;
import org.haltwire.country.play.PlayCommand;
import org.haltwire.country.recovery.RecoveryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./haltwire country WHAT`.
@Command(
    name = "country",
    description = "A synthetic country: generate its facts, play it against a centre, compare.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      PlayCommand.class,
      CompareCommand.class,
      CurveCommand.class,
      RecoveryCommand.class
    })
public final class CountryCommand {

  private CountryCommand() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new CountryCommand())
            .setExecutionExceptionHandler((failure, line, parsed) -> {
              line.getErr().println("haltwire: " + failure.getMessage());
              return 1;
            })
            .execute(args));
  }
}
