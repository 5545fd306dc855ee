package org.haltwire.centre.replay;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Makes a label of each row of a file whose columns are named as the fields of a label.
final class LabelFeed implements Feed {

  static final List<String> SUBJECTS = List.of("payment", "call", "account", "phone", "site");
  static final List<String> COLUMNS =
      List.of(
          "payment",
          "paymentSender",
          "call",
          "callSender",
          "account",
          "phone",
          "site",
          "meaning",
          "basis",
          "time",
          "id");

  private static final JsonFactory JSON = new JsonFactory();

  private final List<String> header;
  private final Outbox outbox;
  private final Rejects rejects;
  private Piece piece = new Piece();

  /// @throws Unusable if the header is not that of labels
  LabelFeed(List<String> header, Outbox outbox, Rejects rejects) {
    this.header = header.stream().map(String::strip).toList();
    this.outbox = outbox;
    this.rejects = rejects;
    check();
  }

  @Override
  public void read(CsvRows rows, long fromRow) throws IOException, InterruptedException {
    long row = 0;
    try {
      Optional<List<String>> next = rows.next();
      while (next.isPresent()) {
        row++;
        if (row >= fromRow) {
          one(row, next.get());
        }
        next = rows.next();
      }
    } finally {
      put();
    }
  }

  private void check() {
    for (String name : header) {
      if (!COLUMNS.contains(name) || header.indexOf(name) != header.lastIndexOf(name)) {
        throw new Unusable(
            "Expected each column once and among %s, but got \"%s\""
                .formatted(String.join(", ", COLUMNS), name));
      }
    }
    if (!header.containsAll(List.of("meaning", "time"))
        || SUBJECTS.stream().noneMatch(header::contains)) {
      throw new Unusable(
          "Expected the columns meaning, time and one of %s, but got %s"
              .formatted(String.join(", ", SUBJECTS), String.join(", ", header)));
    }
  }

  private void one(long row, List<String> fields) throws IOException, InterruptedException {
    if (fields.size() != header.size()) {
      String why = "Expected %d columns, but got %d".formatted(header.size(), fields.size());
      rejects.add(row, why, fields);
      return;
    }
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), piece)) {
      out.writeStartObject();
      out.writeStringProperty("type", "label");
      for (int i = 0; i < fields.size(); i++) {
        String text = fields.get(i).strip();
        if (!text.isEmpty()) {
          out.writeStringProperty(header.get(i), text);
        }
      }
      out.writeEndObject();
      out.writeRaw('\n');
    }
    piece.line(new Sent(row, Sent.Kind.LABEL_ROW, Sent.Known.NOTHING, false, fields));
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
