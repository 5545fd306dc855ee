package org.haltwire.bench;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

  private double fill(CentreProcess centre) throws IOException, InterruptedException {
    long before = System.nanoTime();
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out, 1 << 20);
    Thread writer = Thread.ofPlatform().start(() -> write(out));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<java.util.stream.Stream<String>> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(centre.console() + "v1/payments/batch?history=true"))
                  .header("Authorization", "Bearer " + centre.key())
                  .header("Content-Type", "application/x-ndjson")
                  .POST(BodyPublishers.ofInputStream(() -> in))
                  .build(),
              BodyHandlers.ofLines());
      long answers = answer.body().filter(line -> line.contains("\"verdict\"")).count();
      if (answers != facts) {
        throw new IOException("Expected %,d decisions, but got %,d".formatted(facts, answers));
      }
    }
    writer.join();
    return (System.nanoTime() - before) / 1e9;
  }

  private void write(PipedOutputStream out) {
    Traffic traffic = new Traffic(7, (int) Math.max(1_000, facts / 4), facts, 10);
    try (out) {
      for (long i = 0; i < facts; i++) {
        out.write(PaymentJson.of(traffic.next(), ""));
        out.write('\n');
      }
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException("The centre stopped reading", broken);
    }
  }
}
