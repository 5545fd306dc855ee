package org.haltwire.centre.replay;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Reads rows and fills the outbox with their lines, labels between them when they become known.
final class RowFeed implements Feed {

  private final Mapping mapping;
  private final Outbox outbox;
  private final Rejects rejects;
  private final RowWriter writer;
  private final PriorityQueue<PendingLabel> pending =
      new PriorityQueue<>(
          Comparator.comparingLong(PendingLabel::time).thenComparingLong(PendingLabel::number));
  private Piece piece = new Piece();
  private long row;

  RowFeed(Mapping mapping, Outbox outbox, Rejects rejects) {
    this.mapping = mapping;
    this.outbox = outbox;
    this.rejects = rejects;
    this.writer = new RowWriter(mapping);
  }

  /// Takes all rows from a number on; earlier ones are read for their labels only. What was read
  /// before a failure is in the outbox.
  @Override
  public void read(CsvRows rows, long fromRow) throws IOException, InterruptedException {
    try {
      Optional<List<String>> next = rows.next();
      while (next.isPresent()) {
        row++;
        one(next.get(), row >= fromRow);
        next = rows.next();
      }
      labels(Long.MAX_VALUE);
    } finally {
      put();
    }
  }

  private void one(List<String> fields, boolean wanted) throws IOException, InterruptedException {
    try {
      if (fields.size() != mapping.columns()) {
        throw new BadRow(
            "Expected %d columns, but got %d".formatted(mapping.columns(), fields.size()));
      }
      long time = mapping.time().millis(fields);
      Sent.Known known = known(fields);
      if (wanted) {
        labels(time);
        writer.payment(fields, time, piece);
        boolean rounded = mapping.amount().rounds(fields);
        line(new Sent(row, Sent.Kind.PAYMENT, known, rounded, fields));
      }
      remember(fields, time, known);
    } catch (BadRow bad) {
      if (wanted) {
        rejects.add(row, bad.why(), fields);
      }
    }
  }

  private Sent.Known known(List<String> fields) {
    if (mapping.labels().isEmpty()) {
      return Sent.Known.NOTHING;
    }
    LabelMapping labels = mapping.labels().get();
    String value = labels.value().of(fields);
    if (labels.fraud().contains(value)) {
      return Sent.Known.FRAUD;
    }
    return labels.honest().contains(value) ? Sent.Known.HONEST : Sent.Known.NOTHING;
  }

  private void remember(List<String> fields, long time, Sent.Known known) {
    mapping
        .labels()
        .filter(labels ->
            known == Sent.Known.FRAUD || (known == Sent.Known.HONEST && labels.sendHonest()))
        .ifPresent(labels ->
            pending.add(
                new PendingLabel(
                    row, time + labels.after().toMillis(), known, labels.basis(), fields)));
  }

  private void labels(long until) throws InterruptedException {
    while (!pending.isEmpty() && pending.peek().time() <= until) {
      PendingLabel label = pending.remove();
      writer.label(label, piece);
      line(new Sent(label.number(), Sent.Kind.LABEL, label.known(), false, label.row()));
    }
  }

  private void line(Sent sent) throws InterruptedException {
    piece.line(sent);
    if (piece.full()) {
      put();
    }
  }

  private void put() throws InterruptedException {
    if (!piece.isEmpty()) {
      outbox.put(piece);
      piece = new Piece();
    }
  }
}
