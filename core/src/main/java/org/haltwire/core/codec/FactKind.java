package org.haltwire.core.codec;

/// The numbers by which records say which kind of fact they hold. Part of the format.
final class FactKind {

  static final int PAYMENT = 1;
  static final int PAYMENT_OUTCOME = 2;
  static final int USAGE_RECORD = 6;
  static final int SIM_CHANGE = 7;
  static final int LOAN_APPLICATION = 8;
  static final int LOAN_OUTCOME = 9;
  static final int INCIDENT_REPORT = 10;
  static final int HOLD_CHANGE = 11;
  static final int LISTING_CHANGE = 12;
  static final int POLICY_ACTIVATION = 13;
  static final int PAYMENT_LABEL = 14;
  static final int OTHER_LABEL = 15;
  static final int TAINT_CHANGE = 16;
  static final int CALL_BEGAN = 17;
  static final int CALL_ENDED = 18;
  static final int LOOK = 19;

  /// Calls with both numbers, as they were told once. They are read without the caller's, and never
  /// written.
  static final int PAIR_REGISTERED = 3;

  static final int PAIR_CHECKED = 4;
  static final int PAIR_ENDED = 5;

  /// What a label of the second kind is about.
  static final int ABOUT_CALL = 0;

  static final int ABOUT_SUBJECT = 1;

  private FactKind() {}
}
