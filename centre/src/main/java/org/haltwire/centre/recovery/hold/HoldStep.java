package org.haltwire.centre.recovery.hold;

/// A move of a hold.
///
/// @param at in milliseconds since 1970-01-01T00:00Z
/// @param who a person, a participant's code, or the centre
/// @param reason a code, or a person's words
/// @param amount held from then on
/// @param until when it ends by itself from then on
public record HoldStep(
    long at, HoldState state, String who, String basis, String reason, long amount, long until) {

  /// The name under which the centre itself moves holds.
  public static final String CENTRE = "haltwire";
}
