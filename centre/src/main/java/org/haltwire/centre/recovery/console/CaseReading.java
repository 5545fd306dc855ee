package org.haltwire.centre.recovery.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.recovery.console.CaseSheet.Choice;
import org.haltwire.centre.recovery.console.CaseSheet.Part;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.Candidate;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.centre.recovery.trace.CaseStore;
import org.haltwire.centre.recovery.trace.CaseStore.RecoveryCase;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.haltwire.core.event.Payment;
import org.haltwire.core.money.Route;
import org.springframework.stereotype.Component;

/// Reads a case for its page.
@Component
class CaseReading {

  private static final int WHOLE = 1_000;

  private final CaseStore cases;
  private final IncidentStore incidents;
  private final HoldStore holds;
  private final HoldRows rows;
  private final Journal journal;
  private final InstantSource clock;

  CaseReading(
      CaseStore cases,
      IncidentStore incidents,
      HoldStore holds,
      HoldRows rows,
      Journal journal,
      InstantSource clock) {
    this.cases = cases;
    this.incidents = incidents;
    this.holds = holds;
    this.rows = rows;
    this.journal = journal;
    this.clock = clock;
  }

  /// A case, or the one that took it in, for somebody.
  Optional<CaseSheet> of(long id, String who) {
    return cases.find(id).map(found -> sheet(found, who));
  }

  private CaseSheet sheet(RecoveryCase found, String who) {
    List<Hold> all = holds.ofCase(found.id());
    Optional<SavedTrace> trace = cases.trace(found.id());
    List<Incident> reports = incidents.ofCase(found.id());
    return new CaseSheet(
        found,
        bar(found.sums(), trace, all),
        reports.stream().map(this::report).toList(),
        trace.map(one -> new Arithmetic(one, reports, all).money()).orElse(CaseSheet.Money.NONE),
        rows.of(all, who),
        clock.millis());
  }

  private CaseSheet.Report report(Incident incident) {
    return new CaseSheet.Report(
        incident,
        incidents.payments(incident.id()).stream()
            .map(payment -> new CaseSheet.Stolen(payment, choices(payment)))
            .toList());
  }

  private List<Choice> choices(StolenPayment payment) {
    return payment.state() == StolenPayment.State.CANDIDATES
        ? incidents.candidates(payment).stream().flatMap(this::choice).toList()
        : List.of();
  }

  private Stream<Choice> choice(Candidate one) {
    return payment(one.position()).stream()
        .map(payment ->
            new Choice(
                one.position(),
                one.fit(),
                payment.occurredAt(),
                payment.terms().amount().minor(),
                payment.terms().amount().currency(),
                payment.payer().account(),
                payment.payee().account()));
  }

  /// The payment at a place of the journal.
  Optional<Payment> payment(long position) {
    return journal
        .at(position)
        .filter(entry -> entry.fact() instanceof Payment)
        .map(entry -> (Payment) entry.fact());
  }

  /// What is held and what is not, what left by each way, and what came back. What a bank says it
  /// holds may be more than what should be there; then the rest of it is the account's own.
  private static List<Part> bar(
      RecoveryCase.Sums sums, Optional<SavedTrace> trace, List<Hold> all) {
    long secured =
        all.stream()
            .filter(hold -> hold.state().isSecured())
            .mapToLong(hold -> hold.money().secured())
            .sum();
    long held = Math.min(secured, sums.reachable());
    List<Part> parts = new ArrayList<>();
    add(parts, "held", held, sums.stolen());
    add(parts, "there", sums.reachable() - held, sums.stolen());
    gone(trace)
        .forEach((route, amount) ->
            add(parts, route.name().toLowerCase(Locale.ROOT), amount, sums.stolen()));
    add(parts, "back", sums.cameBack(), sums.stolen());
    return parts;
  }

  private static Map<Route, Long> gone(Optional<SavedTrace> trace) {
    Map<Route, Long> gone = new EnumMap<>(Route.class);
    trace.stream()
        .flatMap(one -> one.moves().stream())
        .filter(move -> move.route().leaves())
        .forEach(move ->
            gone.merge(
                move.route(), move.moved().ofVictims() - move.back().ofVictims(), Long::sum));
    return gone;
  }

  private static void add(List<Part> parts, String name, long amount, long whole) {
    if (amount > 0 && whole > 0) {
      int at = parts.isEmpty() ? 0 : parts.getLast().at() + parts.getLast().width();
      long before = parts.stream().mapToLong(Part::amount).sum();
      int end = (int) Math.min(WHOLE, Math.round((double) (before + amount) * WHOLE / whole));
      parts.add(new Part(name, amount, at, end - at));
    }
  }
}
