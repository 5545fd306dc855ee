package org.haltwire.centre.recovery.restitution;

/// What goes back to one victim from one hold. Amounts in minor units of the profile's currency.
///
/// @param number of the payment in the incident
/// @param account that the victim paid from
/// @param confirmed what the bank says it paid back so far; below 0 before it says
/// @param due when it must have said so, in milliseconds since 1970-01-01T00:00Z
public record ReturnLine(
    String hold,
    long incident,
    int number,
    long amount,
    String account,
    String bank,
    long confirmed,
    long due) {

  public boolean isConfirmed() {
    return confirmed >= 0;
  }

  /// What the bank has not said yet that it paid.
  public long left() {
    return amount - Math.max(0, confirmed);
  }
}
