package org.haltwire.core.decision;

/// A version of a policy.
///
/// @param name such as `payments`
/// @param version SHA-256 of its text, in hexadecimal
public record PolicyId(String name, String version) {

  /// The first twelve digits of the hash: enough for people.
  public String shortVersion() {
    return version.substring(0, Math.min(12, version.length()));
  }
}
