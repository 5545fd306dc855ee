package org.haltwire.centre.intake;

import org.haltwire.core.event.SimChange;

/// The fields of a change of a SIM card.
enum SimField implements Field {
  TYPE(Field.required("type", "the text sim, first in its line", "\"sim\"")),
  ID(Field.required("id", Texts.ID, "\"s-20260310-000017\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T11:05:00+05:00\"")),
  KIND(Field.required("kind", Texts.list(SimChange.Kind.class), "\"SWAPPED\"")),
  OPERATOR(Field.required("operator", "an operator's code of 1 to 32 characters", "\"KCELL\"")),
  SIM(Field.required("sim", "the operator's token of a SIM, 1 to 64 characters", "\"sim-7f20c1\"")),
  PHONE(Field.required("phone", Phones.EXPECTED, "\"+77011234567\"")),
  DEVICE(
      Field.optional(
          "device", "the operator's token of a handset, 1 to 64 characters", "\"h-41ab90\""));

  static final Shape<SimField> SHAPE = new Shape<>(SimField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  SimField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
