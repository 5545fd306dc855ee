package org.haltwire.centre.participants;

/// What institutions may do only so often.
public enum Quota {
  /// Ask about people and their telephones: what somebody would do who wants to copy the country.
  PEOPLE,
  /// Ask about payments.
  SCREENING
}
