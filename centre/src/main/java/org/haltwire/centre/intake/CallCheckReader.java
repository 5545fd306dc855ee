package org.haltwire.centre.intake;

import org.haltwire.core.event.CallChecked;
import org.haltwire.core.event.FactId;

/// Reads a call that is asked about before it rings. A withheld number stays empty.
final class CallCheckReader {

  private final Cursor in;
  private String id = "";
  private long time;
  private String operator = "";
  private String caller = "";
  private String callee = "";
  private String redirecting = "";

  CallCheckReader(Cursor in) {
    this.in = in;
  }

  Read<CallChecked> read(String sender) {
    in.whole(CallCheckField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new CallChecked(new FactId(sender, id), time, operator, caller, callee, redirecting));
  }

  private void field(CallCheckField field) {
    switch (field) {
      case TYPE -> in.text(field, "call-check"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case OPERATOR -> operator = in.text(field, text -> Texts.printable(text, 32));
      case CALLER -> caller = in.phone(field);
      case CALLEE -> callee = in.phone(field);
      case REDIRECTING -> redirecting = in.phone(field);
    }
  }
}
