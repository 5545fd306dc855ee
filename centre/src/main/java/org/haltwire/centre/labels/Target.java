package org.haltwire.centre.labels;

import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;

/// What a label is about, as the table has it.
///
/// @param kind `payment`, `call`, `account`, `phone` or `site`
/// @param sender of the payment or call; empty for others
/// @param text the id, account, number or host name
record Target(String kind, String sender, String text) {

  static final String PAYMENT = "payment";
  static final String CALL = "call";

  static Target of(Label label) {
    return switch (label.about()) {
      case Label.OfPayment about -> of(PAYMENT, about.payment());
      case Label.OfCall(FactId call) -> of(CALL, call);
      case Label.OfSubject _ when !label.account().isEmpty() ->
          new Target("account", "", label.account());
      case Label.OfSubject _ when !label.phone().isEmpty() ->
          new Target("phone", "", label.phone());
      case Label.OfSubject _ -> new Target("site", "", label.site());
    };
  }

  /// What a fact would be called if a label were about it; a call by both of its facts.
  static Target of(Fact fact) {
    return of(fact instanceof Payment ? PAYMENT : CALL, fact.id());
  }

  static boolean canBe(Fact fact) {
    return fact instanceof Payment || fact instanceof CallBegan;
  }

  /// Whether it is a fact that has a place in the journal, or will have.
  boolean isFact() {
    return kind.equals(PAYMENT) || kind.equals(CALL);
  }

  FactId id() {
    return new FactId(sender, text);
  }

  private static Target of(String kind, FactId id) {
    return new Target(kind, id.sender(), id.value());
  }
}
