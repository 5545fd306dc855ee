package org.haltwire.centre.insiders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Entry;

/// Follows the audit log and judges every look in it once.
///
/// Alerts and how far it came are written together. Whatever fails, the next step begins again
/// where the table stands: it forgets, remembers the last ninety days without judging them, and
/// goes on. So a killed process, a database that is away and a commit whose answer was lost all
/// come to the same: every look was judged once, and an alert is there once. The log's times never
/// go back, whatever clocks do.
final class InsiderFollower {

  /// No policy that ships looks further back; what one does look back further is not remembered
  /// across a start.
  static final Duration MEMORY = Duration.ofDays(90);

  static final int STRETCH = 1_000;

  private static final int REMEMBERED_AT_ONCE = 10_000;

  private final AuditStore log;
  private final InsiderWatch watch;
  private final AlertStore alerts;
  private boolean remembers;
  private long place;

  InsiderFollower(AuditStore log, InsiderWatch watch, AlertStore alerts) {
    this.log = log;
    this.watch = watch;
    this.alerts = alerts;
  }

  /// Judges what the log has beyond, at most one stretch; how many looks it judged.
  int step() {
    if (!remembers) {
      remember();
    }
    // Set again only once all is written: what fails in between is begun anew.
    remembers = false;
    long head = log.edge().frontier().size();
    List<Entry> looks = log.ofKinds(Looks.KINDS, place, head, STRETCH);
    List<InsiderWatch.Finding> findings = new ArrayList<>();
    for (Entry entry : looks) {
      Looks.of(entry).flatMap(look -> watch.judge(entry.place(), look)).ifPresent(findings::add);
    }
    if (!looks.isEmpty()) {
      long next = looks.getLast().place() + 1;
      alerts.write(place, next, findings);
      place = next;
    }
    remembers = true;
    return looks.size();
  }

  /// What is before the table's place was judged: it is remembered, and raises nothing.
  private void remember() {
    place = alerts.place();
    watch.forget();
    long from = log.firstSince(log.edge().lastAt() - MEMORY.toMillis());
    List<Entry> some = log.ofKinds(Looks.KINDS, from, place, REMEMBERED_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(entry -> Looks.of(entry).ifPresent(watch::remember));
      some = log.ofKinds(Looks.KINDS, some.getLast().place() + 1, place, REMEMBERED_AT_ONCE);
    }
  }
}
