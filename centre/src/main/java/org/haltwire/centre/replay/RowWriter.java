package org.haltwire.centre.replay;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Turns rows into lines of JSON.
final class RowWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Mapping mapping;

  RowWriter(Mapping mapping) {
    this.mapping = mapping;
  }

  /// Appends the payment's line, or nothing at all.
  ///
  /// @throws BadRow if the row cannot become a payment
  void payment(List<String> row, long time, ByteArrayOutputStream to) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      out.writeStartObject();
      out.writeStringProperty("id", mapping.id().of(row));
      out.writeStringProperty("time", Instant.ofEpochMilli(time).toString());
      mapping.amount().write(out, row);
      for (Part part : mapping.payment()) {
        part.write(out, row);
      }
      out.writeEndObject();
      out.writeRaw('\n');
    }
    to.writeBytes(line.toByteArray());
  }

  void label(PendingLabel label, ByteArrayOutputStream to) {
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
      out.writeStartObject();
      out.writeStringProperty("type", "label");
      out.writeStringProperty("time", Instant.ofEpochMilli(label.time()).toString());
      out.writeStringProperty("payment", mapping.id().of(label.row()));
      out.writeStringProperty("meaning", label.known().name());
      if (!label.basis().isEmpty()) {
        out.writeStringProperty("basis", label.basis());
      }
      out.writeStringProperty("payerAccount", mapping.payer().of(label.row()));
      out.writeStringProperty("payeeAccount", mapping.payee().of(label.row()));
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }
}
