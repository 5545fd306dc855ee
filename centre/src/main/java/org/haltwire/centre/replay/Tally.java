package org.haltwire.centre.replay;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was answered. One thread writes, another shows.
final class Tally {

  private final Map<String, long[]> verdicts = new TreeMap<>();
  private long payments;
  private long labels;
  private long pending;
  private long repeated;
  private long rounded;
  private volatile long answered;
  private volatile long lastRow;

  synchronized void add(Sent sent, Answer answer) {
    if (sent.kind() != Sent.Kind.PAYMENT) {
      labels++;
      pending += answer.pending() ? 1 : 0;
    } else {
      verdicts.computeIfAbsent(answer.verdict(), _ -> new long[3])[sent.known().ordinal()]++;
      payments++;
      rounded += sent.rounded() ? 1 : 0;
    }
    repeated += answer.repeated() ? 1 : 0;
    answered = labels + payments;
  }

  long answered() {
    return answered;
  }

  /// Notes how far the answers are, whatever they say.
  void reached(Sent sent) {
    if (sent.kind() != Sent.Kind.LABEL) {
      lastRow = sent.row();
    }
  }

  /// The last row that was answered.
  long lastRow() {
    return lastRow;
  }

  synchronized String summary(long rejected, double seconds) {
    StringBuilder text = new StringBuilder();
    text.append(line("payments decided", payments));
    verdicts.forEach((verdict, counts) -> text.append(line("  " + verdict, sum(counts))));
    text.append(line("labels noted", labels));
    text.append(line("known before", repeated));
    text.append(line("amounts rounded", rounded));
    text.append(line("rows rejected", rejected));
    text.append(line("lines a second", Math.round((payments + labels) / seconds)));
    text.append("%-20s %,15.1f%n".formatted("seconds", seconds));
    return text.append(confusion()).toString();
  }

  /// What came of a file of labels.
  synchronized String labelSummary(long refused) {
    return line("labels taken", labels)
        + line("  known before", repeated)
        + line("  pending", pending)
        + line("rows refused", refused);
  }

  private String confusion() {
    long fraud = count(Sent.Known.FRAUD);
    if (fraud == 0) {
      return "";
    }
    StringBuilder table =
        new StringBuilder("%n%-20s %15s %15s%n".formatted("", "known fraud", "known honest"));
    verdicts.forEach((verdict, counts) ->
        table.append(
            "%-20s %,15d %,15d%n"
                .formatted(
                    verdict,
                    counts[Sent.Known.FRAUD.ordinal()],
                    counts[Sent.Known.HONEST.ordinal()])));
    return table.toString();
  }

  private long count(Sent.Known known) {
    return verdicts.values().stream().mapToLong(counts -> counts[known.ordinal()]).sum();
  }

  private static long sum(long[] counts) {
    return counts[0] + counts[1] + counts[2];
  }

  private static String line(String name, long count) {
    return String.format(Locale.ROOT, "%-20s %,15d%n", name, count);
  }
}
