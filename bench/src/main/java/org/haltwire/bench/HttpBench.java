package org.haltwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The running centre with durable answers, loaded from the same machine. The load is open: a
/// payment has its moment, and its latency counts from that moment, also when the centre was late
/// with others.
@Command(
    name = "http",
    description = "Measure durable screening through HTTP: starts a centre, loads it, stops it.",
    mixinStandardHelpOptions = true)
final class HttpBench implements Callable<Integer> {

  @Option(names = "--rate", defaultValue = "8000", description = "Payments per second to offer.")
  private int rate;

  @Option(names = "--seconds", defaultValue = "20", description = "How long to measure.")
  private int seconds;

  @Option(names = "--warmup", defaultValue = "40", description = "Seconds of half the load before.")
  private int warmup;

  @Option(names = "--connections", defaultValue = "128", description = "Connections to use.")
  private int connections;

  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("haltwire-bench");
    try (CentreProcess centre = CentreProcess.start(data)) {
      System.out.printf("centre ready after %.1f s%n", centre.secondsToReady());
      try (OpenLoad before = new OpenLoad(centre.console(), centre.key(), connections)) {
        before.run(PaymentJson.bodies("w", (long) rate / 2 * warmup), Math.max(500, rate / 2));
      }
      try (OpenLoad load = new OpenLoad(centre.console(), centre.key(), connections)) {
        load.run(PaymentJson.bodies("m", (long) rate * seconds), rate);
        Histogram latency = load.latency();
        System.out.println(
            new Results("http")
                .put("payments_per_second", load.perSecond())
                .put("p50_ms", latency.getValueAtPercentile(50) / 1e6, 2)
                .put("p99_ms", latency.getValueAtPercentile(99) / 1e6, 2)
                .put("p999_ms", latency.getValueAtPercentile(99.9) / 1e6, 2)
                .put("errors", load.errors())
                .put("offered_per_second", rate)
                .json());
      }
    } finally {
      CentreProcess.remove(data);
    }
    return 0;
  }
}
