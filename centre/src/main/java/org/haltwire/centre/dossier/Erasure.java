package org.haltwire.centre.dossier;

/// The erasure of one person's data. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param reference a token that stands for the person
/// @param subject who it is, as [Subjects] writes it; empty once it is over
/// @param reason as it was proposed; empty once it is over
/// @param decidedBy empty while nobody decided
/// @param doneAt 0 while it is not done
public record Erasure(
    long id,
    String reference,
    String subject,
    String reason,
    String proposedBy,
    long proposedAt,
    long endsAt,
    State state,
    String decidedBy,
    long doneAt) {

  /// How far it is.
  public enum State {
    /// Somebody else has to agree.
    OPEN,
    /// It is under way.
    APPROVED,
    DONE,
    REFUSED,
    /// Nobody decided in time.
    ENDED
  }
}
