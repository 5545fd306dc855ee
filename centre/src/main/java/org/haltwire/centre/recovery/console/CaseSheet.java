package org.haltwire.centre.recovery.console;

import java.util.List;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.centre.recovery.trace.CaseStore.RecoveryCase;
import org.haltwire.centre.recovery.trace.SavedTrace;

/// A case as its page shows it. Amounts in minor units of the profile's currency, times in
/// milliseconds since 1970-01-01T00:00Z.
///
/// @param bar what became of the stolen money; its parts add up to it
/// @param now when the page was made
record CaseSheet(
    RecoveryCase facts,
    List<Part> bar,
    List<Report> reports,
    Money money,
    List<HoldRow> holds,
    long now) {

  CaseSheet {
    bar = List.copyOf(bar);
    reports = List.copyOf(reports);
    holds = List.copyOf(holds);
  }

  /// A part of the bar.
  ///
  /// @param at where it begins, and how wide it is, of 1000
  record Part(String name, long amount, int at, int width) {}

  record Report(Incident incident, List<Stolen> payments) {

    Report {
      payments = List.copyOf(payments);
    }
  }

  /// A payment that a report names or describes, and those that it may be.
  record Stolen(StolenPayment payment, List<Choice> candidates) {

    Stolen {
      candidates = List.copyOf(candidates);
    }
  }

  /// A payment that may be meant.
  record Choice(
      long position, int fit, long time, long minor, String currency, String payer, String payee) {}

  /// Where the money went.
  ///
  /// @param method how an account's own money and stolen money are told apart
  /// @param more how many moves the page leaves out
  record Money(String method, List<MoveRow> moves, List<PlaceRow> places, int more) {

    Money {
      moves = List.copyOf(moves);
      places = List.copyOf(places);
    }

    static final Money NONE = new Money("", List.of(), List.of(), 0);
  }

  /// A move with its arithmetic: what there was, what went, what was left.
  ///
  /// @param own the part that nobody claims
  record MoveRow(int number, SavedTrace.Move move, Line own, List<Line> victims) {

    MoveRow {
      victims = List.copyOf(victims);
    }

    /// Whether it is a reported payment, before which nothing is known.
    public boolean root() {
      return move.before().total() == 0;
    }
  }

  /// @param whose the ticket of a victim's report, or empty
  record Line(String whose, long before, long moved, long left) {}

  /// An account on the way and whose money is in it.
  record PlaceRow(int number, SavedTrace.Spot spot, String state, List<Line> victims) {

    PlaceRow {
      victims = List.copyOf(victims);
    }
  }

  /// A hold and what the reader may do with it.
  ///
  /// @param connected whether its bank is a participant
  /// @param may what the reader may do
  record HoldRow(Hold hold, boolean connected, boolean late, May may) {}

  record May(boolean order, boolean release, boolean extend) {}

  /// How many holds wait for this reader.
  public long orderable() {
    return holds.stream().filter(one -> one.may().order()).count();
  }
}
