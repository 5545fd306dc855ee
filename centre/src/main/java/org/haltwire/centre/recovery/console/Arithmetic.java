package org.haltwire.centre.recovery.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.centre.recovery.console.CaseSheet.Line;
import org.haltwire.centre.recovery.console.CaseSheet.MoveRow;
import org.haltwire.centre.recovery.console.CaseSheet.PlaceRow;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.haltwire.core.money.Traced;

/// The sums behind each move of a trace, in a form that a person can check with a pencil.
final class Arithmetic {

  /// More moves are in the download only.
  static final int MOST_SHOWN = 400;

  private final SavedTrace trace;
  private final Map<Long, String> tickets;
  private final Map<String, List<Hold>> holds;

  Arithmetic(SavedTrace trace, List<Incident> reports, List<Hold> holds) {
    this.trace = trace;
    this.tickets = reports.stream().collect(Collectors.toMap(Incident::id, Incident::ticket));
    this.holds = holds.stream().collect(Collectors.groupingBy(Hold::account));
  }

  CaseSheet.Money money() {
    List<MoveRow> moves = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_SHOWN, trace.moves().size()); i++) {
      moves.add(move(i));
    }
    List<PlaceRow> places = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_SHOWN, trace.spots().size()); i++) {
      places.add(place(i));
    }
    return new CaseSheet.Money(
        trace.method().name(), moves, places, trace.moves().size() - moves.size());
  }

  private MoveRow move(int number) {
    SavedTrace.Move move = trace.moves().get(number);
    long unseen = move.unseen();
    Line own =
        new Line(
            "",
            move.before().own(),
            move.moved().own(),
            Math.max(0, move.before().own() - move.moved().own() + unseen));
    Set<Integer> sources = new TreeSet<>(move.before().stolen().keySet());
    sources.addAll(move.moved().stolen().keySet());
    List<Line> victims = new ArrayList<>();
    for (int source : sources) {
      long before = move.before().stolen().getOrDefault(source, 0L);
      long moved = move.moved().stolen().getOrDefault(source, 0L);
      victims.add(new Line(victim(source), before, moved, Math.max(0, before - moved)));
    }
    return new MoveRow(number, move, own, victims);
  }

  private PlaceRow place(int number) {
    SavedTrace.Spot spot = trace.spots().get(number);
    List<Line> victims = new ArrayList<>();
    spot.holds()
        .stolen()
        .forEach((source, amount) -> victims.add(new Line(victim(source), 0, 0, amount)));
    List<Hold> of = holds.getOrDefault(spot.account().account(), List.of());
    return new PlaceRow(number, spot, state(spot, of), victims);
  }

  private String victim(int source) {
    SavedTrace.Source of = trace.sources().get(source);
    return tickets.getOrDefault(of.incident(), Long.toString(of.incident())) + " / " + of.number();
  }

  /// In a word: `held`, `there`, `gone`, or `unknown` where the trace ended.
  static String state(SavedTrace.Spot spot, List<Hold> holds) {
    boolean held =
        holds.stream().anyMatch(hold -> hold.state().isSecured() && hold.money().secured() > 0);
    if (held) {
      return "held";
    }
    if (spot.end() == Traced.End.TRANSFERS || spot.end() == Traced.End.HOPS) {
      return "unknown";
    }
    return spot.holds().ofVictims() > 0 ? "there" : "gone";
  }

  /// The key of a route's words.
  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
