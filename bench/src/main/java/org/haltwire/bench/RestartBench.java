package org.haltwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long a centre with a full journal takes from the command until it can serve: after a clean
/// stop, and after the plug was pulled.
@Command(
    name = "restart",
    description = "Fill a journal through the batch door, then measure restarts.",
    mixinStandardHelpOptions = true)
final class RestartBench implements Callable<Integer> {

  @Option(names = "--facts", defaultValue = "5000000", description = "Payments in the journal.")
  private long facts;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("haltwire-bench");
    try {
      double filling;
      try (CentreProcess centre = CentreProcess.start(data)) {
        filling = History.fill(centre, facts);
        centre.kill();
      }
      double afterKill;
      try (CentreProcess centre = CentreProcess.start(data)) {
        afterKill = centre.secondsToReady();
      }
      double afterStop;
      try (CentreProcess centre = CentreProcess.start(data)) {
        afterStop = centre.secondsToReady();
      }
      System.out.printf(
          "%,d payments in %.0f s (%,.0f/s); ready %.1f s after a kill, %.1f s after a clean stop%n",
          facts, filling, facts / filling, afterKill, afterStop);
      System.out.println(
          new Results("restart")
              .put("facts", facts)
              .put("seconds", Math.max(afterKill, afterStop), 2)
              .put("seconds_after_kill", afterKill, 2)
              .put("seconds_after_stop", afterStop, 2)
              .put("fill_per_second", Math.round(facts / filling))
              .json());
      return 0;
    } finally {
      CentreProcess.remove(data);
    }
  }
}
