package org.haltwire.bench;

import org.haltwire.bench.pyramid.PyramidsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./haltwire evaluate WHAT`: how right the centre is, on known and made-up cases. Prints it for
/// people.
@Command(
    name = "evaluate",
    description = "Measure how right the centre is.",
    mixinStandardHelpOptions = true,
    subcommands = {PyramidsCommand.class, EvaluateTriage.class})
public final class Evaluate {

  private Evaluate() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Evaluate())
            .setExecutionExceptionHandler((failure, line, parsed) -> {
              line.getErr().println("haltwire: " + failure.getMessage());
              return 1;
            })
            .execute(args));
  }
}
