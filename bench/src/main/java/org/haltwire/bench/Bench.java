package org.haltwire.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./haltwire bench WHAT`: measures, prints what it measured for people, and ends with one line of
/// JSON for machines.
@Command(
    name = "bench",
    description =
        "Measure the engine, the running centre, its restart, back-tests, tracing or calls.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EngineBench.class,
      HttpBench.class,
      RestartBench.class,
      BacktestBench.class,
      TraceBench.class,
      CallsBench.class
    })
public final class Bench {

  private Bench() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
