package org.haltwire.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

  private static final int LINES = 2_000;

  @Option(names = "--facts", defaultValue = "5000000", description = "Payments in the journal.")
  private long facts;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("haltwire-bench");
    try {
      double filling;
      try (CentreProcess centre = CentreProcess.start(data)) {
        filling = fill(centre);
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

  /// Sends history in order, so many lines at a time that the centre takes them all before it
  /// answers: `HttpClient` reads no answer before its question is sent.
  private double fill(CentreProcess centre) throws IOException, InterruptedException {
    long before = System.nanoTime();
    Traffic traffic = new Traffic(7, (int) Math.max(1_000, facts / 4), facts, 10);
    URI door = URI.create(centre.console() + "v1/payments/batch?history=true");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (long sent = 0; sent < facts; sent += LINES) {
        int count = (int) Math.min(LINES, facts - sent);
        HttpRequest request =
            HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + centre.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines(traffic, count)))
                .build();
        long answers =
            client
                .send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.contains("\"verdict\""))
                .count();
        if (answers != count) {
          throw new IOException(
              "Expected %,d decisions after %,d, but got %,d".formatted(count, sent, answers));
        }
      }
    }
    return (System.nanoTime() - before) / 1e9;
  }

  private static byte[] lines(Traffic traffic, int count) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(count * 512);
    for (int i = 0; i < count; i++) {
      lines.writeBytes(PaymentJson.of(traffic.next(), ""));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
