package org.haltwire.core.decision;

import org.haltwire.core.event.Money;

/// What the sender of a payment is to do. Of other facts only [Allow] (nothing) and [Warn] are
/// said; a warning then is an alert to whoever watches.
public sealed interface Verdict {

  /// Go on.
  Allow ALLOW = new Allow();

  /// Tell the payer why, let the payer choose.
  Warn WARN = new Warn();

  /// Do not go on.
  Refuse REFUSE = new Refuse();

  record Allow() implements Verdict {}

  record Warn() implements Verdict {}

  /// Keep the disputed amount back until somebody decides or the time is over: then it is released.
  ///
  /// @param until in milliseconds since 1970-01-01T00:00Z
  record Hold(long until, Money amount) implements Verdict {}

  record Refuse() implements Verdict {}
}
