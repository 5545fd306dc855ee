package org.haltwire.centre.intake;

import org.haltwire.core.event.UsageRecord;

/// The fields of a call detail record.
enum UsageField implements Field {
  TYPE(Field.required("type", "the text usage, first in its line", "\"usage\"")),
  ID(Field.required("id", Texts.ID, "\"u-20260310-008812\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:00+05:00\"")),
  KIND(Field.required("kind", Texts.list(UsageRecord.Kind.class), "\"CALL_OUT\"")),
  SIM(Field.required("sim", SimField.SIM.expected(), "\"sim-7f20c1\"")),
  PHONE(Field.required("phone", Phones.EXPECTED, "\"+77011234567\"")),
  DEVICE(Field.optional("device", SimField.DEVICE.expected(), "\"h-41ab90\"")),
  PEER(Field.optional("peer", Phones.EXPECTED, "\"+77470000002\"")),
  CELL(Field.optional("cell", "a cell's name of 1 to 32 characters", "\"401-02-1183-20551\"")),
  SECONDS(Field.required("seconds", "a whole number from 0 to 999999999", "340"));

  static final int SECONDS_LIMIT = 999_999_999;
  static final Shape<UsageField> SHAPE = new Shape<>(UsageField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  UsageField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
