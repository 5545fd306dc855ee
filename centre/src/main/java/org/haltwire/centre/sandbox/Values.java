package org.haltwire.centre.sandbox;

/// What the bank practises with; `docs/sandbox.md` says what is answered about each.
final class Values {

  static final String TRUSTED = "KZ76999SBX0000000002";
  static final String REPORTED_ONCE = "KZ49999SBX0000000003";
  static final String REPORTED_OFTEN = "KZ22999SBX0000000004";
  static final String MULE = "KZ92999SBX0000000005";
  static final String FRAUD = "KZ65999SBX0000000006";
  static final String ILLEGAL = "KZ38999SBX0000000007";
  static final String CONFIRMED = "KZ11999SBX0000000008";
  static final String MULE_PAYER = "KZ81999SBX0000000009";

  /// A payment of the bank's to an account that begins so is reported as stolen at once.
  static final String THIEF = "SANDBOX-THIEF-";

  static final String LISTED_PERSON = "900101300999";
  static final String BORROWER = "910202400888";
  static final String DEVICE = "d-sandbox-stolen";

  static final String QUIET_PHONE = "+77010000100";
  static final String SWAPPED_PHONE = "+77010000200";
  static final String TALKING_PHONE = "+77010000300";
  static final String FORWARDED_PHONE = "+77010000400";

  /// Two numbers of fraudsters, who take turns: one of them is always in a call.
  static final String[] FRAUDSTERS = {"+77010000666", "+77010000667"};

  private Values() {}
}
