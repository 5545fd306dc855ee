package org.haltwire.country.export;

import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;

/// How many facts, and of them payments with how much money.
final class Tally {

  private long facts;
  private long payments;
  private long minor;

  void see(Fact fact) {
    facts++;
    if (fact instanceof Payment payment) {
      payments++;
      minor += payment.terms().amount().minor();
    }
  }

  void add(Tally other) {
    facts += other.facts;
    payments += other.payments;
    minor += other.minor;
  }

  long facts() {
    return facts;
  }

  long payments() {
    return payments;
  }

  double tenge() {
    return minor / 100.0;
  }

  /// Of a payment, in tenge.
  double average() {
    return payments == 0 ? 0 : tenge() / payments;
  }
}
