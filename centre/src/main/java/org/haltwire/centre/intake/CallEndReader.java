package org.haltwire.centre.intake;

import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.FactId;

/// Reads the end of a call. The numbers are told again, so that nothing has to be looked up.
final class CallEndReader {

  private final Cursor in;
  private String id = "";
  private long time;
  private String call = "";
  private String caller = "";
  private String callee = "";

  CallEndReader(Cursor in) {
    this.in = in;
  }

  Read<CallEnded> read(String sender) {
    in.whole(CallEndField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new CallEnded(new FactId(sender, id), time, new FactId(sender, call), caller, callee));
  }

  private void field(CallEndField field) {
    switch (field) {
      case TYPE -> in.text(field, "call-end"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case CALL -> call = in.text(field, Texts::id);
      case CALLER -> caller = in.phone(field);
      case CALLEE -> callee = in.phone(field);
    }
  }
}
