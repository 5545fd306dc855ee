package org.haltwire.centre.replay;

import java.util.List;
import java.util.Optional;

/// Which column of a file is what.
///
/// @param columns how many a row must have
/// @param payment the parts of a payment's JSON but its id, time and amount
/// @param payer the payer's account, which labels repeat
/// @param label where labels come from; empty or one
record Mapping(
    int columns,
    RowTime time,
    Template id,
    Part.Amount amount,
    Template payer,
    Template payee,
    List<Part> payment,
    List<LabelMapping> label) {

  Mapping {
    payment = List.copyOf(payment);
    label = List.copyOf(label);
  }

  Optional<LabelMapping> labels() {
    return label.stream().findFirst();
  }
}
