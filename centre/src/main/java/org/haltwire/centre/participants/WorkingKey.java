package org.haltwire.centre.participants;

import java.time.Duration;
import java.time.Instant;

/// A key that was not revoked, as the way of every payment needs it: what is answered is made once,
/// not for each request.
final class WorkingKey {

  static final Duration WARNED_FOR = Duration.ofDays(30);

  final ApiKey.Hash hash;
  final Standing standing;

  private final long endsAt;
  private final long warnsFrom;
  private final Admission.Admitted quietly;
  private final Admission.Admitted warned;

  /// The day (since 1970, UTC) of which its use was noted already.
  private volatile long usedOn;

  WorkingKey(ApiKey.Hash hash, Standing standing, String prefix, Instant endsAt, long usedOn) {
    this.hash = hash;
    this.standing = standing;
    this.endsAt = endsAt.toEpochMilli();
    this.warnsFrom = endsAt.minus(WARNED_FOR).toEpochMilli();
    this.quietly = new Admission.Admitted(standing.participant(), prefix, "");
    this.warned = new Admission.Admitted(standing.participant(), prefix, endsAt.toString());
    this.usedOn = usedOn;
  }

  boolean works(long now) {
    return now < endsAt;
  }

  Admission.Admitted admitted(long now) {
    return now < warnsFrom ? quietly : warned;
  }

  /// Whether this is the first use of a day. Two at the same moment may both be told so, which
  /// changes nothing.
  boolean firstOn(long day) {
    if (usedOn == day) {
      return false;
    }
    usedOn = day;
    return true;
  }
}
