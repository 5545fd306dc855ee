package org.haltwire.core.event;

/// From here on a version of a policy is in force. The text is kept beside the journal under its
/// hash.
///
/// @param policy the policy's name such as `payments`
/// @param version SHA-256 of the policy's text, in hexadecimal
public record PolicyActivation(FactId id, long occurredAt, String policy, String version)
    implements Fact {

  public PolicyActivation {
    Check.required("policy", policy, 32);
    Check.required("version", version, 64);
  }
}
