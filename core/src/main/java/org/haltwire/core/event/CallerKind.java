package org.haltwire.core.event;

/// What is known of who is at the other end of a call, instead of its number. The order is part of
/// the journal's format: add at the end only, and [#isRemembered] by name. Later is worse.
public enum CallerKind {
  /// The operator of the number says that it is calling.
  CONFIRMED,
  /// A bank announced this call before it made it.
  ANNOUNCED,
  /// Nobody could be asked.
  UNVERIFIED,
  /// Another country's number, or a call that came over a trunk from abroad.
  INTERNATIONAL,
  /// The owner of the number is not calling, or calls from it were blocked elsewhere today.
  SUBSTITUTED,
  /// The number is known for fraud.
  FLAGGED;

  /// Whether the journal is told of such a call: no policy asks for others, and they are nothing to
  /// remember anybody by.
  public boolean isRemembered() {
    return this == SUBSTITUTED || this == FLAGGED;
  }
}
