package org.haltwire.centre;

import org.haltwire.centre.audit.check.AuditCommand;
import org.haltwire.centre.conformance.run.ConformanceCommand;
import org.haltwire.centre.policies.PolicyCommand;
import org.haltwire.centre.policies.backtest.TrialCommand;
import org.haltwire.centre.replay.LabelsCommand;
import org.haltwire.centre.replay.Replay;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: `up` runs the centre, the other commands work beside it.
@Command(
    name = "haltwire",
    description = "An open national anti-fraud centre.",
    subcommands = {
      Up.class,
      Replay.class,
      LabelsCommand.class,
      PolicyCommand.class,
      TrialCommand.class,
      AuditCommand.class,
      ConformanceCommand.class,
      VaultCommand.class,
      Warmup.class
    })
public final class Haltwire {

  private Haltwire() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Haltwire());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      System.err.println("haltwire: " + Words.of(failure));
      if (Words.known(failure).isEmpty()) {
        failure.printStackTrace();
      }
      return 1;
    });
    int code = line.execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
