package org.haltwire.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.DatabaseSettings;
import org.haltwire.centre.database.DatabaseVisit;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.backtest.Question;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What back-tests and a policy in the shadow cost, and what live payments notice of them: a centre
/// with a full journal, loaded from the same machine, with and without back-tests that follow each
/// other. Rounds with and without alternate.
@Command(
    name = "backtest",
    description = "Measure back-tests and a shadow beside a loaded centre.",
    mixinStandardHelpOptions = true)
final class BacktestBench implements Callable<Integer> {

  private static final int CONNECTIONS = 64;
  private static final long LOOK = 100_000_000;

  @Option(names = "--facts", defaultValue = "2000000", description = "Payments in the journal.")
  private long facts;

  @Option(names = "--rate", defaultValue = "2000", description = "Live payments per second.")
  private int rate;

  @Option(
      names = "--warmup",
      defaultValue = "60",
      description = "Seconds of the warm-up before, at four times the rate.")
  private int warmup;

  @Option(names = "--seconds", defaultValue = "20", description = "How long a round lasts.")
  private int seconds;

  @Option(names = "--rounds", defaultValue = "5", description = "Rounds with and without.")
  private int rounds;

  private int loads;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("haltwire-bench");
    try (CentreProcess centre = CentreProcess.start(data)) {
      double filling = History.fill(centre, facts);
      System.out.printf("%,d payments in %.0f s%n", facts, filling);
      DatabaseSettings settings = new DatabaseSettings("", "", "", data.resolve("postgres"), "", 1);
      try (DatabaseVisit visit = DatabaseVisit.of(settings);
          HikariDataSource source = source(visit.database())) {
        measure(centre, new BacktestStore(JdbcClient.create(source)));
      }
    } finally {
      CentreProcess.remove(data);
    }
    return 0;
  }

  private void measure(CentreProcess centre, BacktestStore store) throws IOException {
    load(centre, warmup, 4 * rate);
    Backtest alone = await(store, store.ask(question(Backtest.Kind.BACKTEST)));
    load(centre, seconds); // not counted: after the warm-up's rate the centre settles at this one
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      double without = load(centre, seconds);
      double with = loadBeside(centre, store);
      ratios[i] = with / without;
      System.out.printf("p99 %.2f ms without, %.2f ms with back-tests%n", without, with);
    }
    double shadow = shadow(centre, store);
    Arrays.sort(ratios);
    System.out.println(
        new Results("backtest")
            .put("facts_per_second", 1_000_000_000L / alone.pace().nanosPerEntry())
            .put("live_p99_ratio", ratios[rounds / 2], 2)
            .put("shadow_cost_ratio", shadow, 2)
            .put("nanos_per_fact", alone.pace().nanosPerEntry())
            .put("live_per_second", rate)
            .json());
  }

  /// A load with back-tests beside it, one after the other, all the time.
  private double loadBeside(CentreProcess centre, BacktestStore store) throws IOException {
    AtomicBoolean enough = new AtomicBoolean();
    Thread asking =
        Thread.ofPlatform()
            .start(() -> {
              while (!enough.get()) {
                long id = store.ask(question(Backtest.Kind.BACKTEST));
                while (!store.find(id).orElseThrow().state().over()) {
                  if (enough.get()) {
                    store.cancel(id);
                  }
                  LockSupport.parkNanos(LOOK);
                }
              }
            });
    while (store.in(Backtest.State.RUNNING).isEmpty()) {
      LockSupport.parkNanos(LOOK);
    }
    double p99 = load(centre, seconds);
    enough.set(true);
    try {
      asking.join();
    } catch (InterruptedException interrupted) {
      throw new IOException("interrupted", interrupted);
    }
    return p99;
  }

  /// What a fact costs in the shadow, in what it costs the engine's thread to decide and remember
  /// it, over the same live payments.
  private double shadow(CentreProcess centre, BacktestStore store) throws IOException {
    long id = store.ask(question(Backtest.Kind.SHADOW));
    load(centre, 2 * seconds);
    LockSupport.parkNanos(30 * LOOK);
    Backtest.Pace before = store.find(id).orElseThrow().pace();
    long engine = centre.threadNanos("engine");
    load(centre, 2 * seconds);
    engine = centre.threadNanos("engine") - engine;
    LockSupport.parkNanos(60 * LOOK);
    Backtest.Pace after = store.find(id).orElseThrow().pace();
    store.cancel(id);
    long judged = Math.max(1, after.entries() - before.entries());
    double each = (double) (after.nanos() - before.nanos()) / judged;
    double active = (double) engine / (2L * seconds * rate);
    System.out.printf(
        "shadow: %,.0f ns a fact (%,d facts); the engine's thread: %,.0f ns%n",
        each, judged, active);
    return each / active;
  }

  private double load(CentreProcess centre, int length) throws IOException {
    return load(centre, length, rate);
  }

  private double load(CentreProcess centre, int length, int perSecond) throws IOException {
    loads++;
    try (OpenLoad load = new OpenLoad(centre.console(), centre.key(), CONNECTIONS)) {
      load.run(PaymentJson.bodies("l" + loads + "-", (long) perSecond * length), perSecond);
      if (load.errors() > 0) {
        throw new IOException(
            "Expected every payment to be answered, but %d were not".formatted(load.errors()));
      }
      return load.latency().getValueAtPercentile(99) / 1e6;
    }
  }

  private static Backtest await(BacktestStore store, long id) {
    while (!store.find(id).orElseThrow().state().over()) {
      LockSupport.parkNanos(LOOK);
    }
    Backtest backtest = store.find(id).orElseThrow();
    if (backtest.state() != Backtest.State.DONE) {
      throw new IllegalStateException("Expected a back-test that is done, but got " + backtest);
    }
    return backtest;
  }

  private static Question question(Backtest.Kind kind) {
    String text = policy();
    boolean shadow = kind == Backtest.Kind.SHADOW;
    return new Question(
        kind,
        new PolicyId("payments", PolicyCompiler.version(text)),
        text,
        "bench",
        "",
        new Backtest.Range(shadow ? System.currentTimeMillis() : 0, Long.MAX_VALUE, Long.MAX_VALUE),
        "bench");
  }

  /// The shipped policy with another number in it, so that it is another version.
  private static String policy() {
    try {
      Path home = Path.of(System.getProperty("haltwire.home", "."));
      return Files.readString(home.resolve("policies/payments.yaml")) + "# a candidate\n";
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static HikariDataSource source(Database database) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setMaximumPoolSize(2);
    return source;
  }
}
