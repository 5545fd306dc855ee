package org.haltwire.centre.recovery.console;

import java.util.List;

/// A case as the work list shows it. Amounts in minor units of the profile's currency, times in
/// milliseconds since 1970-01-01T00:00Z.
///
/// @param reports how many it has
record WorkCase(
    long id, Report first, int reports, Sums sums, Clocks clocks, Counts holds, Marks marks) {

  /// The first report.
  record Report(String ticket, String kind) {}

  /// @param reachable what should still be in accounts
  /// @param held what banks say they hold of it
  record Sums(long stolen, long reachable, long held, long gone, long cameBack) {}

  /// @param next when the first thing ends, or has to be done; far away where nothing is
  /// @param appeal when the first appeal has to be decided; 0 if there is none
  record Clocks(long next, long appeal) {

    static final long NEVER = 999_999_999_999_999L;

    public boolean runs() {
      return next < NEVER;
    }

    public boolean appealIsFirst() {
      return appeal > 0 && appeal <= next;
    }
  }

  /// Holds by how far they are.
  record Counts(int proposed, int ordered, int secured, int ended) {}

  /// @param late banks that should have answered
  /// @param cut whether the trace ended at its limits
  /// @param questions payments for which somebody has to choose among candidates
  record Marks(List<String> late, boolean cut, int questions) {

    Marks {
      late = List.copyOf(late);
    }
  }

  WorkFilter.Cursor cursor() {
    return new WorkFilter.Cursor(-sums.reachable(), clocks.next(), id);
  }
}
