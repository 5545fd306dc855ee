package org.haltwire.centre.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;

/// Reads rows and sends them, labels between them when they become known.
final class Sender {

  private static final int PIECE_BYTES = 48 << 10;

  private final Mapping mapping;
  private final BatchConnection connection;
  private final BlockingQueue<Sent> underWay;
  private final Rejects rejects;
  private final RowWriter writer;
  private final PriorityQueue<PendingLabel> pending =
      new PriorityQueue<>(
          Comparator.comparingLong(PendingLabel::time).thenComparingLong(PendingLabel::number));
  private final Piece piece = new Piece();
  private long row;

  Sender(
      Mapping mapping, BatchConnection connection, BlockingQueue<Sent> underWay, Rejects rejects) {
    this.mapping = mapping;
    this.connection = connection;
    this.underWay = underWay;
    this.rejects = rejects;
    this.writer = new RowWriter(mapping);
  }

  /// Sends all rows from a number on; earlier ones are read for their labels only.
  void send(CsvRows rows, long fromRow) throws IOException, InterruptedException {
    Optional<List<String>> next = rows.next();
    while (next.isPresent()) {
      row++;
      one(next.get(), row >= fromRow);
      next = rows.next();
    }
    labels(Long.MAX_VALUE);
    flush();
    connection.end();
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
        sent(new Sent(row, Sent.Kind.PAYMENT, known, fields));
      }
      remember(fields, time, known);
    } catch (BadRow bad) {
      rejects.add(row, bad.why(), fields);
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

  private void labels(long until) throws IOException, InterruptedException {
    while (!pending.isEmpty() && pending.peek().time() <= until) {
      PendingLabel label = pending.remove();
      writer.label(label, piece);
      sent(new Sent(label.number(), Sent.Kind.LABEL, label.known(), label.row()));
    }
  }

  private void sent(Sent sent) throws IOException, InterruptedException {
    underWay.put(sent);
    if (piece.size() >= PIECE_BYTES) {
      flush();
    }
  }

  private void flush() throws IOException {
    connection.send(piece.bytes(), piece.size());
    piece.reset();
  }

  /// A buffer whose bytes are sent without a copy.
  private static final class Piece extends ByteArrayOutputStream {

    Piece() {
      super(PIECE_BYTES + 4096);
    }

    byte[] bytes() {
      return buf;
    }
  }
}
