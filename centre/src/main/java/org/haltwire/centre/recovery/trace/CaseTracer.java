package org.haltwire.centre.recovery.trace;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.money.Limits;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Root;
import org.haltwire.core.money.Trace;
import org.haltwire.core.money.Traced;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;
import org.haltwire.core.profile.CountryProfile;

/// Traces one case and does what follows: joins cases whose money met, marks accounts in the
/// engine, and lets holds be proposed. All within the transaction of the caller.
final class CaseTracer {

  /// A case with more reported payments takes no other case in: each of them would be traced at
  /// every payment of any account on the way.
  private static final int MOST_JOINED = 1_000;

  private final TransferBook book;
  private final IncidentStore incidents;
  private final CaseStore cases;
  private final HoldPlanner holds;
  private final Marks marks;
  private final CountryProfile profile;
  private final InstantSource clock;

  /// The case that an account with stolen money belongs to.
  private final Map<String, Long> owners = new HashMap<>();

  CaseTracer(
      TransferBook book,
      IncidentStore incidents,
      CaseStore cases,
      HoldPlanner holds,
      Marks marks,
      CountryProfile profile,
      InstantSource clock) {
    this.book = book;
    this.incidents = incidents;
    this.cases = cases;
    this.holds = holds;
    this.marks = marks;
    this.profile = profile;
    this.clock = clock;
  }

  /// Remembers the accounts of the cases as they were traced last.
  void remember() {
    owners.clear();
    for (long id : cases.open()) {
      cases.trace(id).ifPresent(trace -> own(trace, id));
    }
  }

  /// Whether somebody wants a case to be traced again.
  boolean hasAgain() {
    return cases.hasAgain();
  }

  /// The cases that somebody wants to be traced again, by their numbers now. They are given once.
  NavigableSet<Long> takeAgain() {
    NavigableSet<Long> again = new TreeSet<>();
    cases.takeAgain().forEach(id -> again.add(cases.find(id).orElseThrow().id()));
    return again;
  }

  /// The case whose stolen money an account got; 0 if none did.
  long caseOf(String account) {
    return owners.getOrDefault(account, 0L);
  }

  /// Traces a case as far as the journal was read; gives the case that it belongs to now.
  long trace(long asked, long position, long time) {
    long id = cases.find(asked).orElseThrow().id();
    Reported reported = reported(id);
    Traced traced = follow(reported);
    for (long other = met(traced, id, reported); other != 0; other = met(traced, id, reported)) {
      long kept = Math.min(id, other);
      long gone = Math.max(id, other);
      marks.takeBack(gone, marked(gone), time);
      cases.merge(gone, kept);
      owners.replaceAll((_, owner) -> owner == gone ? kept : owner);
      id = kept;
      reported = reported(id);
      traced = follow(reported);
    }
    keep(id, reported, traced, position, time);
    return id;
  }

  /// The payments that were reported, by their transfers. A payment that two reports name is the
  /// first one's.
  private record Reported(Map<Integer, StolenPayment> byTransfer) {

    List<Root> roots() {
      List<Root> roots = new ArrayList<>();
      byTransfer.forEach((transfer, payment) -> roots.add(new Root(transfer, payment.stolen())));
      return roots;
    }
  }

  private Reported reported(long id) {
    Map<Integer, StolenPayment> payments = new LinkedHashMap<>();
    for (StolenPayment payment : incidents.found(id)) {
      int transfer = book.transferOf(payment.position());
      if (transfer != TransferGraph.NONE && !book.graph().cancelled(transfer)) {
        payments.putIfAbsent(transfer, payment);
      }
    }
    return new Reported(payments);
  }

  private Traced follow(Reported reported) {
    Limits limits =
        new Limits(
            profile.trace().maxHops(),
            profile.trace().hopWindow().toMillis(),
            profile.trace().minAmount(),
            profile.trace().maxTransfers());
    return Trace.follow(book.graph(), profile.trace().method(), limits, reported.roots());
  }

  /// Another case with money in one of the accounts; 0 if there is none.
  private long met(Traced traced, long id, Reported reported) {
    NavigableSet<Long> others = new TreeSet<>();
    for (Traced.Place place : traced.places()) {
      others.add(caseOf(place.account().account()));
    }
    others.remove(0L);
    others.remove(id);
    for (long other : others) {
      if (reported.byTransfer().size() + incidents.found(other).size() <= MOST_JOINED) {
        return other;
      }
    }
    return 0;
  }

  private void keep(long id, Reported reported, Traced traced, long position, long time) {
    List<SavedTrace.Source> sources = new ArrayList<>();
    for (Root root : traced.roots()) {
      StolenPayment payment = Objects.requireNonNull(reported.byTransfer().get(root.transfer()));
      sources.add(
          new SavedTrace.Source(
              payment.incident(), payment.number(), payment.position(), root.amount()));
    }
    SavedTrace trace =
        new SavedTrace(
            profile.trace().method(),
            new Limits(
                profile.trace().maxHops(),
                profile.trace().hopWindow().toMillis(),
                profile.trace().minAmount(),
                profile.trace().maxTransfers()),
            position,
            time,
            sources,
            Saving.moves(traced, book.graph()),
            Saving.spots(traced),
            traced.cut());
    List<Pursuit.Step> toMark = holds.plan(id, traced, sources);
    Set<String> before = marked(id);
    int told = cases.save(id, trace, clock.millis());
    own(trace, id);
    marks.tell(id, told, trace, toMark, before);
  }

  private void own(SavedTrace trace, long id) {
    for (SavedTrace.Spot spot : trace.spots()) {
      owners.put(spot.account().account(), id);
    }
  }

  private Set<String> marked(long id) {
    Set<String> marked = new TreeSet<>();
    cases
        .trace(id)
        .ifPresent(trace -> trace.spots().forEach(spot -> marked.add(spot.account().account())));
    return marked;
  }
}
