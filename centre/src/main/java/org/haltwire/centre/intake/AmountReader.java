package org.haltwire.centre.intake;

import java.util.Optional;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;

/// Reads an amount of money.
final class AmountReader {

  private final Cursor in;
  private String value = "";
  private String currency = "";

  AmountReader(Cursor in) {
    this.in = in;
  }

  void read(AmountField field) {
    switch (field) {
      case VALUE -> value = in.text(field, _ -> true);
      case CURRENCY -> currency = in.text(field, _ -> true);
    }
  }

  String value() {
    return value;
  }

  String currency() {
    return currency;
  }

  /// The amount; nothing after a fault.
  Optional<Money> money() {
    if (!in.faults().none() && (value.isEmpty() || currency.isEmpty())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.parse(value, currency));
    } catch (InvalidFact wrong) {
      boolean code = wrong.field().equals("currency");
      in.faults()
          .add(
              code ? "/amount/currency" : "/amount/value",
              wrong.expected(),
              Faults.quoted(code ? currency : value));
      return Optional.empty();
    }
  }
}
