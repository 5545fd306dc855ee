package org.haltwire.centre.replay;

import java.time.Duration;
import java.util.Set;

/// Where labels come from.
///
/// @param value the row's text that says what the payment was
/// @param fraud the texts that mean fraud
/// @param honest the texts that mean an honest payment; others mean that nothing is known
/// @param after how long after the payment it became known
/// @param sendHonest whether labels of honest payments are sent as well
record LabelMapping(
    Template value,
    Set<String> fraud,
    Set<String> honest,
    Duration after,
    String basis,
    boolean sendHonest) {

  LabelMapping {
    fraud = Set.copyOf(fraud);
    honest = Set.copyOf(honest);
  }
}
