package org.haltwire.core.trial;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What two policies say of one payment: all that a tally counts, so that it can be counted again
/// once more is known about the payment.
///
/// @param minor the amount in hundredths of the profile's currency
/// @param candidate what the candidate says
/// @param against what the other policy says
/// @param fired the candidate's rules that fired, a bit each
/// @param margin [org.haltwire.core.rule.Scorecard#margin] of the candidate
@SuppressWarnings("ArrayRecordComponent") // read at once, never kept where it could change
public record Judgement(
    long time, long minor, Opinion candidate, Opinion against, long[] fired, int margin) {

  /// The same, not to be written over by the next payment.
  public Judgement kept() {
    return new Judgement(time, minor, candidate, against, fired.clone(), margin);
  }

  /// The same of another payment.
  public Judgement of(long otherTime, long otherMinor) {
    return new Judgement(otherTime, otherMinor, candidate, against, fired, margin);
  }

  /// Indexes of the rules that fired, ascending.
  public List<Integer> rules() {
    return Arrays.stream(BitSet.valueOf(fired).stream().toArray()).boxed().toList();
  }

  /// One policy's verdict.
  ///
  /// @param gravity 0 allow, 1 warn, 2 hold, 3 refuse
  /// @param until when a hold ends
  /// @param typology index of the typology that gives it; -1 for a plain allow
  public record Opinion(int gravity, long until, int typology) {

    public static final Opinion ALLOW = new Opinion(0, 0, -1);

    Course course(Truth truth) {
      return Course.of(gravity, until, truth);
    }
  }
}
