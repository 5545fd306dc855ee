package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;

/// Reads a change of a SIM card.
final class SimReader {

  private static final Map<String, SimChange.Kind> KINDS = Texts.names(SimChange.Kind.class);

  private final Cursor in;
  private String id = "";
  private long time;
  private SimChange.Kind kind = SimChange.Kind.ACTIVATED;
  private String operator = "";
  private String sim = "";
  private String phone = "";
  private String device = "";

  SimReader(Cursor in) {
    this.in = in;
  }

  Read<SimChange> read(String sender) {
    in.whole(SimField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new SimChange(
            new FactId(sender, id), time, kind, operator, new Subscriber(sim, phone, device)));
  }

  private void field(SimField field) {
    switch (field) {
      case TYPE -> in.text(field, "sim"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case KIND -> kind = in.choice(field, KINDS, kind);
      case OPERATOR -> operator = in.text(field, text -> Texts.printable(text, 32));
      case SIM -> sim = in.text(field, text -> Texts.printable(text, 64));
      case PHONE -> phone = in.phone(field);
      case DEVICE -> device = in.text(field, text -> Texts.printable(text, 64));
    }
  }
}
