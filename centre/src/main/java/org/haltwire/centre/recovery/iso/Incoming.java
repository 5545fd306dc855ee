package org.haltwire.centre.recovery.iso;

import org.haltwire.centre.participants.Participant;

/// A message that came in.
///
/// @param addressee the bank that it is for, where the message itself does not say; else empty
/// @param bytes as they came
/// @param hash of them
/// @param at in milliseconds since 1970-01-01T00:00Z
record Incoming(
    Participant sender,
    MessageName name,
    String addressee,
    Node body,
    byte[] bytes,
    byte[] hash,
    long at) {

  /// Begins to read it.
  Fields fields() {
    return Fields.of(body);
  }
}
