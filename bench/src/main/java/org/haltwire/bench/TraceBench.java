package org.haltwire.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.haltwire.core.money.Limits;
import org.haltwire.core.money.Method;
import org.haltwire.core.money.Root;
import org.haltwire.core.money.Trace;
import org.haltwire.core.money.Traced;
import org.haltwire.core.money.TransferGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Following stolen money: through a graph in memory by each method, out of an account that pays
/// very many, and in a running centre from a report to the order to the bank.
@Command(
    name = "trace",
    description = "Measure following stolen money, and how soon a bank is told to hold it.",
    mixinStandardHelpOptions = true)
final class TraceBench implements Callable<Integer> {

  private static final Limits LIMITS = new Limits(10, 24 * 3_600_000L, 0, 10_000);
  private static final int FAN = 100_000;
  private static final int FAN_ROUNDS = 20;

  @Option(names = "--transfers", defaultValue = "10000000", description = "Transfers in the graph.")
  private long transfers;

  @Option(names = "--accounts", defaultValue = "1000000", description = "Accounts among them.")
  private int accounts;

  @Option(
      names = "--thefts",
      defaultValue = "2000",
      description = "Thefts woven in; each is a thousand transfers on average.")
  private int thefts;

  @Option(names = "--reports", defaultValue = "200", description = "Reports to a running centre.")
  private int reports;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Results results = new Results("trace");
    inMemory(results);
    results.put("report_to_order_ms", new ReportToOrder(reports).medianMillis(), 2);
    System.out.println(results.json());
    return 0;
  }

  private void inMemory(Results results) {
    TracedTown town = town();
    TransferGraph graph = town.graph();
    long size = graph.size();
    double bytes = (double) graph.bytes() / size;
    List<Root> roots = new ArrayList<>(town.roots());
    Collections.shuffle(roots, new Random(1));
    Timings tenHops = byEachMethod(graph, roots);
    results
        .put("transfers", size)
        .put("bytes_per_transfer", bytes, 1)
        .put("ten_hops_p50_ms", tenHops.medianMillis(), 3)
        .put("ten_hops_p99_ms", tenHops.percentileMillis(99), 3)
        .put("fan_100k_ms", fan(town).medianMillis(), 2);
  }

  private TracedTown town() {
    long before = System.nanoTime();
    TracedTown town = new TracedTown(1, accounts);
    town.live(transfers, thefts);
    say(
        "%,d transfers among %,d accounts in %.1f s, %,d of them laundering after %,d thefts; %,d MB",
        town.graph().size(),
        town.graph().accounts(),
        (System.nanoTime() - before) / 1e9,
        town.laundered(),
        thefts,
        town.graph().bytes() / 1_000_000);
    return town;
  }

  /// Times every method on the same thefts in the same order; gives the times in proportion.
  private static Timings byEachMethod(TransferGraph graph, List<Root> roots) {
    for (Method method : Method.values()) {
      timed(graph, method, roots.subList(0, roots.size() / 4));
    }
    for (Method method : new Method[] {Method.FIFO, Method.LIFO, Method.POISON}) {
      timed(graph, method, roots);
    }
    return timed(graph, Method.PRO_RATA, roots);
  }

  private static Timings timed(TransferGraph graph, Method method, List<Root> roots) {
    Timings timings = new Timings(roots.size());
    long flows = 0;
    long places = 0;
    int cut = 0;
    for (Root root : roots) {
      long before = System.nanoTime();
      Traced traced = Trace.follow(graph, method, LIMITS, List.of(root));
      timings.add(System.nanoTime() - before);
      flows += traced.flows().size();
      places += traced.places().size();
      cut += traced.cut() ? 1 : 0;
    }
    say(
        "%-8s %,d thefts: %s; on average %,d flows to %,d accounts, %d cut",
        method, roots.size(), timings, flows / roots.size(), places / roots.size(), cut);
    return timings;
  }

  private static Timings fan(TracedTown town) {
    Root root = town.fan(FAN);
    Timings timings = new Timings(FAN_ROUNDS);
    for (int round = 0; round < FAN_ROUNDS; round++) {
      long before = System.nanoTime();
      Traced traced = Trace.follow(town.graph(), Method.PRO_RATA, LIMITS, List.of(root));
      timings.add(System.nanoTime() - before);
      if (!traced.cut() || traced.flows().size() != LIMITS.transfers()) {
        throw new IllegalStateException(
            "Expected a trace that was cut after %,d flows, but got %,d and cut %b"
                .formatted(LIMITS.transfers(), traced.flows().size(), traced.cut()));
      }
    }
    say("an account that pays %,d others: %s; cut after %,d", FAN, timings, LIMITS.transfers());
    return timings;
  }

  @SuppressWarnings(
      "AnnotateFormatMethod") // the annotation is in a library that nothing else needs
  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
