package org.haltwire.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
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

  private static final int PREPARED = 20_000;

  @Option(names = "--rate", defaultValue = "8000", description = "Payments per second to offer.")
  private int rate;

  @Option(names = "--seconds", defaultValue = "20", description = "How long to measure.")
  private int seconds;

  @Option(names = "--warmup", defaultValue = "20", description = "Seconds of load before.")
  private int warmup;

  @Option(names = "--connections", defaultValue = "128", description = "Connections to use.")
  private int connections;

  private final AtomicLong errors = new AtomicLong();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("haltwire-bench");
    try (CentreProcess centre = CentreProcess.start(data)) {
      System.out.printf("centre ready after %.1f s%n", centre.secondsToReady());
      load(centre, "w", Math.max(500, rate / 2), warmup);
      errors.set(0);
      Loaded loaded = load(centre, "m", rate, seconds);
      Histogram latency = loaded.latency();
      System.out.println(
          new Results("http")
              .put("payments_per_second", Math.round(latency.getTotalCount() / loaded.seconds()))
              .put("p50_ms", latency.getValueAtPercentile(50) / 1e6, 2)
              .put("p99_ms", latency.getValueAtPercentile(99) / 1e6, 2)
              .put("p999_ms", latency.getValueAtPercentile(99.9) / 1e6, 2)
              .put("errors", errors.get())
              .put("offered_per_second", rate)
              .json());
    } finally {
      CentreProcess.remove(data);
    }
    return 0;
  }

  private Loaded load(CentreProcess centre, String prefix, int perSecond, int duration)
      throws InterruptedException {
    byte[][] bodies = bodies(prefix, (long) perSecond * duration);
    Recorder recorder = new Recorder(3);
    AtomicLong next = new AtomicLong();
    long start = System.nanoTime() + 100_000_000;
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      workers.add(
          Thread.ofVirtual()
              .start(() ->
                  work(centre.console(), centre.key(), bodies, next, start, perSecond, recorder)));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return new Loaded(recorder.getIntervalHistogram(), (System.nanoTime() - start) / 1e9);
  }

  private void work(
      URI centre,
      String key,
      byte[][] bodies,
      AtomicLong next,
      long start,
      int perSecond,
      Recorder recorder) {
    try (LeanClient client = new LeanClient(centre, "/v1/payments", key)) {
      for (long i = next.getAndIncrement(); i < bodies.length; i = next.getAndIncrement()) {
        long moment = start + i * 1_000_000_000L / perSecond;
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        if (client.post(bodies[(int) i]) != 200) {
          errors.incrementAndGet();
        }
        recorder.recordValue(System.nanoTime() - moment);
      }
    } catch (IOException broken) {
      errors.incrementAndGet();
      System.out.println("A connection broke: " + broken.getMessage());
    }
  }

  private static byte[][] bodies(String prefix, long count) {
    Traffic traffic = new Traffic(7, PREPARED * 5, count, 1);
    byte[][] bodies = new byte[(int) count][];
    for (int i = 0; i < count; i++) {
      bodies[i] = PaymentJson.of(traffic.next(), prefix);
    }
    return bodies;
  }

  private record Loaded(Histogram latency, double seconds) {}
}
