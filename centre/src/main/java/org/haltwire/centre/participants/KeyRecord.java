package org.haltwire.centre.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What is known of a key afterwards: never the key.
///
/// @param label what it is for, in the words of who issued it; may be empty
/// @param lastUsed the day (UTC), which may be told a minute late
/// @param exchanged whether another one was issued in its place
public record KeyRecord(
    String participant,
    String prefix,
    String label,
    Instant createdAt,
    Instant endsAt,
    Optional<LocalDate> lastUsed,
    boolean exchanged,
    boolean revoked) {

  boolean usable(Instant now) {
    return !revoked && now.isBefore(endsAt);
  }
}
