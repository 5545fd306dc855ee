package org.haltwire.centre.participants;

/// What a participant may do at the machine doors.
public enum Role {
  /// Ask about payments and report what became of them; report incidents.
  SENDER,
  /// Read the answers to its own facts, without sending any.
  READER,
  /// Bring history: facts with times of their own.
  HISTORIAN,
  /// Tell of calls, SIM cards and usage, as an operator of a network does; report incidents.
  OPERATOR,
  /// Tell of loans; report incidents.
  LENDER,
  /// Say what was found out about anything, also about other participants' payments and calls, as
  /// the police and a regulator do.
  AUTHORITY,
  /// Ask for signals of operators about the phones of its own customers, as a bank does.
  SIGNALS;

  /// As an access token's scope names it.
  public String scope() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
