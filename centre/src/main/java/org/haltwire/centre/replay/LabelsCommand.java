package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a CSV file of labels into a running centre.
@Command(
    name = "labels",
    mixinStandardHelpOptions = true,
    description = "Bring in labels from a CSV file (also .gz, .zst).",
    footer =
        "The first row names the columns: payment, paymentSender, call, callSender, account,"
            + " phone, site, meaning, basis, time, id.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the whole file went through; rows that were refused are in the rejects",
      "1:nothing was answered: the file, the key or the centre cannot be used",
      "2:the command is not written right",
      "3:it broke off in the middle; what it says is how to go on",
      "130:Ctrl-C; what it says is how to go on"
    })
public final class LabelsCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "The file; its first row is names.")
  private Path file = Path.of("");

  @Mixin private Destination destination = new Destination();

  @Option(names = "--rejects", description = "Where rows that are refused go.")
  private Path rejects = Path.of("rejects.csv");

  @Option(names = "--from-row", description = "The first row to send, counted from 1.")
  private long fromRow = 1;

  private final PrintStream out;
  private final PrintStream err;

  public LabelsCommand() {
    this(System.out, System.err);
  }

  LabelsCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (CsvFile csv = new CsvFile(file)) {
      CsvRows rows = new CsvRows(csv.content(), ',');
      List<String> header =
          rows.next().orElseThrow(() -> new Unusable(file + " is empty: not even names"));
      String key = destination.key();
      try (Rejects rejected = new Rejects(rejects, header, fromRow > 1)) {
        Outbox outbox = new Outbox();
        Feed feed = new LabelFeed(header, outbox, rejected);
        Receiver receiver = new Receiver(outbox, rejected, new Tally());
        return new Transfer(out, err, destination.door("/v1/facts/batch"), key)
            .run(
                new Transfer.Source(csv, rows, fromRow),
                feed,
                outbox,
                receiver,
                _ -> summary(receiver.tally(), rejected));
      }
    } catch (NoSuchFileException missing) {
      throw new Unusable("There is no file " + missing.getMessage());
    }
  }

  private String summary(Tally tally, Rejects rejected) {
    rejected.flush();
    String where = rejected.count() > 0 ? "refused rows, with reasons: " + rejects + "\n" : "";
    return tally.labelSummary(rejected.count()) + where;
  }
}
