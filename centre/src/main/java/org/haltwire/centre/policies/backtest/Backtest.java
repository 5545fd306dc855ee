package org.haltwire.centre.policies.backtest;

import java.time.Instant;
import org.haltwire.core.decision.PolicyId;

/// A back-test, or a policy in the shadow, without its texts and findings.
///
/// @param policy the candidate
/// @param against the version that it is compared with; empty for what was decided
/// @param part how much of the work is done, from 0 to 1
/// @param problem why it failed, in words; empty otherwise
public record Backtest(
    long id,
    Kind kind,
    PolicyId policy,
    String title,
    String against,
    Range range,
    Asked asked,
    State state,
    double part,
    Pace pace,
    String problem) {

  /// Whether it goes on and on beside what is decided.
  public boolean inShadow() {
    return kind == Kind.SHADOW;
  }

  /// Once over the past, or on and on beside what is decided.
  public enum Kind {
    BACKTEST,
    SHADOW
  }

  /// Whose findings count, in milliseconds since 1970-01-01T00:00Z.
  ///
  /// @param from payments from this time on
  /// @param to payments before this time
  /// @param knownBy labels made by this time
  public record Range(long from, long to, long knownBy) {

    /// Whether it does not go on to the journal's end.
    public boolean ends() {
      return to < Long.MAX_VALUE;
    }

    /// Whether labels of a later time are left out.
    public boolean bounded() {
      return knownBy < Long.MAX_VALUE;
    }
  }

  /// Who wanted it.
  public record Asked(String by, Instant at) {}

  /// When it was begun.
  ///
  /// @param millis for how long it ran, so far or in all
  public record Run(Instant begunAt, long millis) {}

  /// How fast it judges.
  ///
  /// @param entries that were judged
  /// @param nanos of one core that judging took
  public record Pace(long entries, long nanos) {

    /// Nanoseconds of one core an entry; 0 where none was judged.
    public long nanosPerEntry() {
      return entries == 0 ? 0 : nanos / entries;
    }
  }

  /// How far it is.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    /// Its process ended in the middle; it can go on from where it saved.
    INTERRUPTED;

    /// Whether nothing more will come of it by itself.
    public boolean over() {
      return switch (this) {
        case WAITING, RUNNING -> false;
        case DONE, CANCELLED, FAILED, INTERRUPTED -> true;
      };
    }
  }
}
