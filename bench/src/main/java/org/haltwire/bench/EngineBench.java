package org.haltwire.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The engine alone on one core: the shipped policy, then a fixed policy beside the same by hand.
@Command(
    name = "engine",
    description = "Measure deciding and remembering on one core, without doors and journal.",
    mixinStandardHelpOptions = true)
final class EngineBench implements Callable<Integer> {

  private static final int CHUNK = 10_000;
  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  @Option(names = "--payments", defaultValue = "2000000", description = "Payments to measure.")
  private long payments;

  @Option(names = "--accounts", defaultValue = "500000", description = "Accounts among them.")
  private int accounts;

  @Option(names = "--days", defaultValue = "4", description = "Days over which they spread.")
  private int days;

  @Option(names = "--rounds", defaultValue = "5", description = "Rounds; medians are reported.")
  private int rounds;

  @Option(names = "--policy", description = "The policy; the shipped payments policy by default.")
  private Path policy =
      Path.of(System.getProperty("haltwire.home", "."), "policies", "payments.yaml");

  @Override
  public Integer call() throws IOException {
    Policy shipped = compile(policy.toString(), Files.readString(policy));
    Policy fixed = compile("fixed-policy.yaml", resource("fixed-policy.yaml"));
    System.out.printf(
        "%,d payments over %,d accounts and %d days; %d features, %d rules%n",
        payments, accounts, days, shipped.variables().size(), shipped.rules().size());
    runEngine(shipped, payments / 10); // warm-up
    Run[] shippedRuns = new Run[rounds];
    Run[] fixedRuns = new Run[rounds];
    Run[] handRuns = new Run[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      shippedRuns[round] = runEngine(shipped, payments);
      Run[] sideBySide = runSideBySide(fixed, payments);
      fixedRuns[round] = sideBySide[0];
      handRuns[round] = sideBySide[1];
      ratios[round] = (double) handRuns[round].nanos() / fixedRuns[round].nanos();
      System.out.printf(
          "round %d: shipped %s; fixed policy %s, by hand %s: %.3f of its rate%n",
          round + 1, shippedRuns[round], fixedRuns[round], handRuns[round], ratios[round]);
    }
    Arrays.sort(ratios);
    report(
        Run.median(shippedRuns), Run.median(fixedRuns), Run.median(handRuns), ratios[rounds / 2]);
    return 0;
  }

  /// @param ratio the median of the rounds' ratios: within a round both met the same machine
  private void report(Run shipped, Run fixed, Run hand, double ratio) {
    long differing = Math.abs(fixed.alerts() - hand.alerts());
    System.out.printf(
        "fixed policy: %,d alerts by the engine, %,d by hand (%,d apart: hot keys, whose windows slide in"
            + " steps)%n",
        fixed.alerts(), hand.alerts(), differing);
    System.out.println(
        new Results("engine")
            .put("payments_per_second", shipped.perSecond())
            .put("ratio_to_handwritten", ratio, 3)
            .put("ns_per_payment", shipped.nanos() / shipped.payments())
            .put("bytes_per_account", shipped.bytes() / accounts)
            .put("allocated_bytes_per_payment", shipped.allocated() / shipped.payments())
            .put("fixed_payments_per_second", fixed.perSecond())
            .put("handwritten_payments_per_second", hand.perSecond())
            .json());
  }

  private Run runEngine(Policy policy, long count) {
    Engine engine = new Engine(policy);
    Meter meter = new Meter(screen(engine));
    inChunks(count, chunk -> meter.take(chunk));
    return meter.run(engine.bytes());
  }

  /// Takes the same chunks of payments in turns, so that both meet the same moods of the machine;
  /// who comes second finds the payments in the cache, and is another one each time.
  private Run[] runSideBySide(Policy policy, long count) {
    Engine engine = new Engine(policy);
    FixedPolicy hand = new FixedPolicy();
    Meter first = new Meter(screen(engine));
    Meter second = new Meter((payment, time) -> hand.screen(payment, time) == 0 ? 0 : 1);
    boolean[] turn = {false};
    inChunks(
        count,
        chunk -> {
          (turn[0] ? first : second).take(chunk);
          (turn[0] ? second : first).take(chunk);
          turn[0] = !turn[0];
        });
    return new Run[] {first.run(engine.bytes()), second.run(0)};
  }

  private static Screen screen(Engine engine) {
    return (payment, time) -> {
      Decision decision = (Decision) engine.decide(payment, time);
      engine.apply(new Entry(engine.position() + 1, time, payment, decision));
      return decision.verdict() instanceof Verdict.Allow ? 0 : 1;
    };
  }

  private void inChunks(long count, Consumer<Chunk> consumer) {
    Traffic traffic = new Traffic(1, accounts, payments, days);
    Chunk chunk = new Chunk(new Payment[CHUNK], new long[CHUNK]);
    for (long done = 0; done < count; done += CHUNK) {
      for (int i = 0; i < CHUNK; i++) {
        chunk.payments[i] = traffic.next();
        chunk.times[i] = traffic.time();
      }
      consumer.accept(chunk);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a buffer that is filled again and again
  private record Chunk(Payment[] payments, long[] times) {}

  /// Adds up what one way of screening costs.
  private static final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Screen screen;
    private long payments;
    private long nanos;
    private long allocated;
    private long alerts;

    Meter(Screen screen) {
      this.screen = screen;
    }

    void take(Chunk chunk) {
      long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
      long before = System.nanoTime();
      for (int i = 0; i < CHUNK; i++) {
        alerts += screen.screen(chunk.payments[i], chunk.times[i]);
      }
      nanos += System.nanoTime() - before;
      allocated += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
      payments += CHUNK;
    }

    Run run(long bytes) {
      return new Run(payments, nanos, allocated, bytes, alerts);
    }
  }

  private static Policy compile(String name, String text) {
    return switch (PolicyCompiler.compile(name, text, PROFILE)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new IllegalArgumentException(refused.problems().toString());
    };
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EngineBench.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("Expected a resource " + name + ", but found none");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private interface Screen {
    int screen(Payment payment, long time);
  }
}
