package org.haltwire.centre.registers;

import java.time.LocalDate;

/// A list as it was on a day. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param register its code, such as `kz-warnings`
/// @param title as the public reads it
/// @param source where it was taken from
/// @param decidedBy who put it in force, refused or withdrew it; empty for nobody yet
public record Snapshot(
    long id,
    String register,
    RegisterKind kind,
    String title,
    String source,
    LocalDate asOf,
    int entries,
    String sha256,
    State state,
    String proposedBy,
    long proposedAt,
    String decidedBy,
    long decidedAt) {

  public enum State {
    PROPOSED,
    IN_FORCE,
    PAST,
    REFUSED,
    WITHDRAWN
  }
}
