package org.haltwire.centre.access.oidc;

import java.util.Set;

/// Who a person is, as the provider says.
///
/// @param subject never changes, and is never given to anybody else there
/// @param name for signing in there; empty where the provider does not say
/// @param display for people to read; empty where the provider does not say
/// @param groups as they are called there
/// @param provenAt when they last proved it there, by the clock's milliseconds; 0 where the
///   provider does not say
/// @param idToken by which the provider knows the session again when it is to end
public record Identity(
    String issuer,
    String subject,
    String name,
    String display,
    Set<String> groups,
    long provenAt,
    String idToken) {

  public Identity {
    groups = Set.copyOf(groups);
  }

  /// Says nothing of the person.
  @Override
  public String toString() {
    return "Identity";
  }
}
