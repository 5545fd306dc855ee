package org.haltwire.centre.intake;

import org.haltwire.core.event.Origin;

/// Reads where an order came from.
final class OriginReader {

  private final Cursor in;
  private String phone = "";
  private String device = "";
  private int session = -1;

  OriginReader(Cursor in) {
    this.in = in;
  }

  void read(OriginField field) {
    switch (field) {
      case PHONE -> phone = in.phone(field);
      case DEVICE -> device = in.text(field, text -> Texts.printable(text, 64));
      case SESSION -> session = in.number(field, OriginField.SESSION_LIMIT);
    }
  }

  Origin origin() {
    return new Origin(phone, device, session);
  }
}
