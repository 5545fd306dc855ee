package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.haltwire.centre.yaml.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a CSV file of payments and labels into a running centre.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Bring in historical payments and labels from a CSV file (also .gz, .zst).",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the whole file went through; rows that were not taken are in the rejects",
      "1:nothing was answered: the file, the mapping, the key or the centre cannot be used",
      "2:the command is not written right",
      "3:it broke off in the middle; what it says is how to go on",
      "130:Ctrl-C; what it says is how to go on"
    })
public final class Replay implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "The file; its first row is names.")
  private Path file = Path.of("");

  @Option(names = "--mapping", required = true, description = "Which column is what (YAML).")
  private Path mapping = Path.of("");

  @Mixin private Destination destination = new Destination();

  @Option(names = "--rejects", description = "Where rows that are not taken go.")
  private Path rejects = Path.of("rejects.csv");

  @Option(names = "--from-row", description = "The first row to send, counted from 1.")
  private long fromRow = 1;

  private final PrintStream out;
  private final PrintStream err;

  public Replay() {
    this(System.out, System.err);
  }

  Replay(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (CsvFile csv = new CsvFile(file)) {
      Yaml top = Yaml.parse(mapping.toString(), Files.readString(mapping));
      CsvRows rows = new CsvRows(csv.content(), MappingReader.delimiter(top));
      List<String> header =
          rows.next().orElseThrow(() -> new Unusable(file + " is empty: not even names"));
      Mapping columns = MappingReader.read(top, header);
      String bearer = destination.key();
      try (Rejects rejected = new Rejects(rejects, header, fromRow > 1)) {
        return run(csv, rows, columns, bearer, rejected);
      }
    } catch (NoSuchFileException missing) {
      throw new Unusable("There is no file " + missing.getMessage());
    }
  }

  private int run(CsvFile csv, CsvRows rows, Mapping columns, String bearer, Rejects rejected)
      throws InterruptedException {
    Outbox outbox = new Outbox();
    Receiver receiver = new Receiver(outbox, rejected, new Tally());
    return new Transfer(out, err, destination.door("/v1/payments/batch?history=true"), bearer)
        .run(
            new Transfer.Source(csv, rows, fromRow),
            new RowFeed(columns, outbox, rejected),
            outbox,
            receiver,
            seconds -> summary(receiver.tally(), rejected, seconds));
  }

  /// What came of it so far. The rejects are whole on the disk from here on.
  private String summary(Tally tally, Rejects rejected, double seconds) {
    rejected.flush();
    String where = rejected.count() > 0 ? "rejected rows, with reasons: " + rejects + "\n" : "";
    return tally.summary(rejected.count(), seconds) + where;
  }
}
