package org.haltwire.core.money;

/// Money that moved.
///
/// @param position of the journal's entry that says it moved
/// @param time in milliseconds since 1970-01-01T00:00Z
/// @param amount in minor units of the profile's currency, above 0
public record Transfer(long position, long time, Side payer, Side payee, long amount, Route route) {

  /// One end of it.
  ///
  /// @param bank the institution that keeps the account, or empty where nobody said
  public record Side(String account, String bank) {}
}
