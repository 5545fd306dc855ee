package org.haltwire.centre.audit.heads;

import java.util.Optional;

/// A head whose signature was checked.
///
/// @param name of the file or table row it came from
public record SignedHead(String name, Head head) {

  /// Nothing where the note bears no good signature of this key, or is of something else.
  public static Optional<SignedHead> of(String name, String note, NoteKey key) {
    try {
      return key.open(note).map(text -> new SignedHead(name, Head.read(text)));
    } catch (IllegalArgumentException spoilt) {
      return Optional.empty();
    }
  }
}
