package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.FactId;

/// Reads a call that a subscriber is in, and its end.
final class CallReader {

  private static final Map<String, CallerKind> CALLERS = Texts.names(CallerKind.class);

  private final Cursor in;
  private final LineType type;
  private String id = "";
  private long time;
  private String phone = "";
  private CallerKind caller = CallerKind.CONFIRMED;

  private CallReader(Cursor in, LineType type) {
    this.in = in;
    this.type = type;
  }

  static Read<CallBegan> began(Cursor in, String sender) {
    CallReader it = new CallReader(in, LineType.CALL);
    in.whole(CallField.SHAPE, it::field);
    return in.faults().none()
        ? new Read.Fine<>(new CallBegan(new FactId(sender, it.id), it.time, it.phone, it.caller))
        : new Read.Wrong<>(in.faults().list());
  }

  static Read<CallEnded> ended(Cursor in, String sender) {
    CallReader it = new CallReader(in, LineType.CALL_END);
    in.whole(CallField.SHAPE, it::field);
    return in.faults().none()
        ? new Read.Fine<>(new CallEnded(new FactId(sender, it.id), it.time, it.phone, it.caller))
        : new Read.Wrong<>(in.faults().list());
  }

  private void field(CallField field) {
    switch (field) {
      case TYPE -> in.text(field, type.text()::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case PHONE -> phone = in.phone(field);
      case CALLER -> caller = in.choice(field, CALLERS, caller);
    }
  }
}
