package org.haltwire.centre.replay;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a CSV file of payments and labels into a running centre.
@Command(
    name = "replay",
    description = "Bring in historical payments and labels from a CSV file (also .gz, .zst).")
public final class Replay implements Callable<Integer> {

  private static final int UNDER_WAY = 16_384;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file; its first row is names.")
  private Path file = Path.of("");

  @Option(names = "--mapping", required = true, description = "Which column is what (YAML).")
  private Path mapping = Path.of("");

  @Option(names = "--centre", description = "The centre (default: ${DEFAULT-VALUE}).")
  private URI centre = URI.create("http://localhost:8080");

  @Option(names = "--key", description = "The API key (default: the demo bank's in --data).")
  private String key = "";

  @Option(names = "--data", description = "The data folder of a centre on this machine.")
  private Path data = Path.of(System.getProperty("haltwire.home", ""), "data");

  @Option(names = "--rejects", description = "Where rows that are not taken go.")
  private Path rejects = Path.of("rejects.csv");

  @Option(names = "--from-row", description = "The first row to send, counted from 1.")
  private long fromRow = 1;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String text = Files.readString(mapping);
    try (CsvFile csv = new CsvFile(file)) {
      CsvRows rows = new CsvRows(csv.content(), MappingReader.delimiter(text));
      List<String> header = rows.next().orElseThrow(() -> new Unusable(file + " is empty"));
      Mapping columns = MappingReader.read(text, header);
      try (BatchConnection connection = new BatchConnection(door(), key());
          Rejects rejected = new Rejects(rejects, header)) {
        return run(csv, rows, columns, connection, rejected);
      }
    }
  }

  private int run(
      CsvFile csv, CsvRows rows, Mapping columns, BatchConnection connection, Rejects rejected)
      throws InterruptedException {
    Tally tally = new Tally();
    BlockingQueue<Sent> underWay = new ArrayBlockingQueue<>(UNDER_WAY);
    Progress progress = new Progress(out, terminal(), csv, tally);
    Thread shown = Thread.ofVirtual().start(progress);
    Sender sender = new Sender(columns, connection, underWay, rejected);
    FutureTask<Boolean> sending =
        new FutureTask<>(() -> {
          sender.send(rows, fromRow);
          return true;
        });
    FutureTask<Boolean> receiving =
        new FutureTask<>(() -> {
          new Receiver(underWay, rejected, tally).receive(connection.answers());
          return true;
        });
    Thread sends = Thread.ofPlatform().daemon().name("sender").start(sending);
    Thread.ofPlatform().daemon().name("receiver").start(receiving);
    String failure = outcome(receiving);
    if (failure.isEmpty()) {
      failure = outcome(sending);
    } else {
      sends.interrupt();
    }
    shown.interrupt();
    shown.join();
    out.print(tally.summary(rejected.count(), progress.seconds()));
    return report(failure, rejected, tally.lastRow());
  }

  private int report(String failure, Rejects rejected, long lastRow) {
    if (rejected.count() > 0) {
      out.println("rejected rows, with reasons: " + rejects);
    }
    if (!failure.isEmpty()) {
      System.err.println("haltwire: " + failure);
      System.err.printf("Nothing sent is lost. Go on with --from-row %d%n", lastRow + 1);
      return 1;
    }
    return 0;
  }

  private static String outcome(FutureTask<Boolean> task) throws InterruptedException {
    try {
      task.get();
      return "";
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return cause instanceof Unusable || cause instanceof IOException
          ? String.valueOf(cause.getMessage())
          : cause.toString();
    }
  }

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private URI door() {
    String base = centre.toString().replaceAll("/+$", "");
    return URI.create(base + "/v1/payments/batch?history=true");
  }

  private String key() throws IOException {
    Path kept = data.resolve("demo-bank.key");
    if (key.isEmpty() && Files.exists(kept)) {
      return Files.readString(kept, StandardCharsets.US_ASCII).strip();
    }
    if (key.isEmpty()) {
      throw new Unusable("No API key: give --key, or --data with the folder of a local centre");
    }
    return key;
  }
}
