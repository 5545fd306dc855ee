package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.UsageRecord;

/// Reads a call detail record. Of the other number it keeps a token.
final class UsageReader {

  private static final Map<String, UsageRecord.Kind> KINDS = Texts.names(UsageRecord.Kind.class);

  private final Cursor in;
  private final Tokens tokens;
  private String id = "";
  private long time;
  private UsageRecord.Kind kind = UsageRecord.Kind.DATA;
  private String sim = "";
  private String phone = "";
  private String device = "";
  private String peer = "";
  private String cell = "";
  private int seconds;

  UsageReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  Read<UsageRecord> read(String sender) {
    in.whole(UsageField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new UsageRecord(
            new FactId(sender, id),
            time,
            kind,
            new Subscriber(sim, phone, device),
            peer.isEmpty() ? "" : tokens.phone(Long.parseLong(peer)),
            cell,
            seconds));
  }

  private void field(UsageField field) {
    switch (field) {
      case TYPE -> in.text(field, "usage"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case KIND -> kind = in.choice(field, KINDS, kind);
      case SIM -> sim = in.text(field, text -> Texts.printable(text, 64));
      case PHONE -> phone = in.phone(field);
      case DEVICE -> device = in.text(field, text -> Texts.printable(text, 64));
      case PEER -> peer = in.phone(field);
      case CELL -> cell = in.text(field, text -> Texts.printable(text, 32));
      case SECONDS -> seconds = in.number(field, UsageField.SECONDS_LIMIT);
    }
  }
}
