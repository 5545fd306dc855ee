package org.haltwire.centre.recovery.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.outbox.FactOutbox;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.TaintChange.Share;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.Span;

/// Tells the engine how much of a case's money each account holds and nobody secured yet.
///
/// A mark ends by itself, counted from what happened to the account's money and not from the trace
/// that says so: else an account that often pays would be marked for ever.
final class Marks {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final IncidentStore incidents;
  private final HoldStore holds;
  private final FactOutbox outbox;
  private final CountryProfile profile;
  private final RecoverySettings settings;

  Marks(
      IncidentStore incidents,
      HoldStore holds,
      FactOutbox outbox,
      CountryProfile profile,
      RecoverySettings settings) {
    this.incidents = incidents;
    this.holds = holds;
    this.outbox = outbox;
    this.profile = profile;
    this.settings = settings;
  }

  /// Tells what a trace found.
  ///
  /// @param told how often the case was traced, for the facts' ids
  /// @param before the accounts that were marked so far; those without money are told as 0
  void tell(long id, int told, SavedTrace trace, List<Pursuit.Step> steps, Set<String> before) {
    Map<String, Long> ends = ends(id, trace);
    SortedMap<Long, List<Share>> shares = new TreeMap<>();
    for (Pursuit.Step step : steps) {
      String account = step.account().account();
      shares
          .computeIfAbsent(ends.getOrDefault(account, trace.time()), _ -> new ArrayList<>())
          .add(new Share(account, step.marked()));
      before.remove(account);
    }
    before.forEach(account ->
        shares.computeIfAbsent(trace.time(), _ -> new ArrayList<>()).add(new Share(account, 0)));
    put(id, Integer.toString(told), shares, trace.time());
  }

  /// Takes back what was told of a case that another takes in: that one tells it anew.
  void takeBack(long id, Set<String> accounts, long time) {
    List<Share> shares = accounts.stream().map(account -> new Share(account, 0)).toList();
    put(id, "joined", new TreeMap<>(Map.of(time, shares)), time);
  }

  /// When each account's mark ends: some time after the last report or after the account last got
  /// such money, or after it gave a part back. Whole days, so that many accounts end together.
  private Map<String, Long> ends(long id, SavedTrace trace) {
    long reported = 0;
    for (Incident incident : incidents.ofCase(id)) {
      reported = Math.max(reported, incident.reporter().receivedAt());
    }
    Map<String, Long> ends = new HashMap<>();
    for (SavedTrace.Move move : trace.moves()) {
      long since = Math.max(reported, move.time());
      ends.merge(move.to().account(), after(since, profile.chase().taintFor()), Math::max);
    }
    holds
        .returnedAt(id)
        .forEach(
            (account, at) -> ends.merge(account, after(at, profile.returns().watch()), Math::max));
    return ends;
  }

  private long after(long start, Span span) {
    long end = Deadline.from(Instant.ofEpochMilli(start), span, profile.calendar()).toEpochMilli();
    return Math.ceilDiv(end, DAY) * DAY;
  }

  private void put(long id, String told, SortedMap<Long, List<Share>> shares, long time) {
    if (!settings.chase()) {
      return;
    }
    int number = 0;
    for (Map.Entry<Long, List<Share>> group : shares.entrySet()) {
      List<Share> some = group.getValue();
      for (int from = 0; from < some.size(); from += TaintChange.LIMIT) {
        int to = Math.min(some.size(), from + TaintChange.LIMIT);
        FactId fact = new FactId(HoldStep.CENTRE, "taint:" + id + ":" + told + ":" + number++);
        outbox.put(
            new TaintChange(fact, time, "case:" + id, some.subList(from, to), group.getKey()));
      }
    }
  }
}
