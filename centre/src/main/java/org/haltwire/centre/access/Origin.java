package org.haltwire.centre.access;

/// Where somebody proves who they are: here, or with the organisation's provider.
///
/// @param issuer the provider; empty for who signs in here
/// @param subject who they are there
record Origin(String issuer, String subject) {

  static final Origin HERE = new Origin("", "");
}
