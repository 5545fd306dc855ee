package org.haltwire.centre.conformance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is counted of each institution. The order is part of the table's format: add at the end
/// only.
public enum Counted {
  PAYMENTS(0, ""),
  OUTCOMES(0, ""),
  GARBLED(400, "api.md#problems"),
  FORBIDDEN(403, "api.md#calls-sim-cards-loans-incidents"),
  OTHER_BODY(409, "api.md#three-promises"),
  TOO_LARGE(413, "api.md#problems"),
  MEDIA_TYPE(415, "api.md#problems"),
  INVALID(422, "api.md#problems"),
  TOO_MANY(429, "institutions.md#how-often-it-may-ask"),
  NO_DEVICE(0, "api.md#fields-of-a-payment"),
  NO_PHONE(0, "api.md#fields-of-a-payment"),
  NO_OPENED(0, "api.md#fields-of-a-payment"),
  FAR_PAST(0, "api.md#fields-of-a-payment"),
  FAR_FUTURE(0, "api.md#fields-of-a-payment"),
  NO_OUTCOME(0, "api.md#what-became-of-it"),
  LATE_ANSWER(0, "recovery.md#hold");

  private final int status;
  private final String see;

  Counted(int status, String see) {
    this.status = status;
    this.see = see;
  }

  /// What a refusal with this status is counted as; nothing where it is nobody's mistake.
  static Optional<Counted> of(int status) {
    return Stream.of(values()).filter(one -> one.status == status && status != 0).findFirst();
  }

  /// Whether it is something that ought to be 0.
  boolean isMistake() {
    return !see.isEmpty();
  }

  /// Where the documents say how to do it right.
  public String see() {
    return "docs/" + see;
  }

  /// As texts and answers name it.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
