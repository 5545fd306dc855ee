package org.haltwire.centre.recovery.report;

import org.haltwire.core.event.FactId;

/// A payment that a report names, or describes.
///
/// @param number its place in the report, from 1
/// @param name the sender's name for it; both parts empty where it is only described
/// @param position of the payment in the journal; 0 before it is known
/// @param stolen what was stolen with it, in minor units of the profile's currency
public record StolenPayment(
    long incident,
    int number,
    Name name,
    Description description,
    State state,
    long position,
    long stolen) {

  /// The parts of a [FactId], where they are known.
  public record Name(String sender, String id) {

    public static final Name NONE = new Name("", "");

    public boolean isKnown() {
      return !id.isEmpty();
    }

    public FactId fact() {
      return new FactId(sender, id);
    }
  }

  /// What a person knows of a payment.
  ///
  /// @param bank of payer or payee, or empty
  /// @param at about when, in milliseconds since 1970-01-01T00:00Z; 0 where not known
  /// @param minor in minor units of the profile's currency; 0 where not known
  /// @param digits the last ones of the payer's or payee's account, or empty
  public record Description(String bank, long at, long minor, String digits) {

    public static final Description NONE = new Description("", 0, 0, "");
  }

  /// How far it is known.
  public enum State {
    /// There is no such payment in the journal yet.
    WAITING,
    /// There are payments that it may be.
    CANDIDATES,
    FOUND,
    /// It is older than a report may be.
    TOO_OLD,
    /// Nothing fits what is described.
    NOT_FOUND,
    /// Its money did not move: it was stopped in time.
    NOT_MOVED
  }
}
