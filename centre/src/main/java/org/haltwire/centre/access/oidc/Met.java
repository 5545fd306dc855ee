package org.haltwire.centre.access.oidc;

/// What came of asking the provider who somebody is.
public sealed interface Met {

  record Known(Identity identity) implements Met {}

  /// @param why in words for the audit log, nothing personal
  record NotAccepted(String why) implements Met {}

  /// The provider does not answer now.
  record Away() implements Met {}
}
