package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// One day's counts, in a country's civil time.
public final class Day {

  final Grid candidate = new Grid(Course.values().length);
  final Grid against = new Grid(Course.values().length);

  Day() {}

  /// What the candidate would have done, by [Course].
  public Grid candidate() {
    return candidate;
  }

  /// What the other policy did or would have done.
  public Grid against() {
    return against;
  }

  void save(DataOutput out) throws IOException {
    candidate.save(out);
    against.save(out);
  }

  void restore(DataInput in) throws IOException {
    candidate.restore(in);
    against.restore(in);
  }
}
