package org.haltwire.centre.screening;

import java.time.InstantSource;

/// Follows the journal and keeps the tables behind the pages. One [#step] takes a stretch of the
/// journal and writes what it means in one transaction together with its position, so that every
/// entry counts exactly once however often the centre dies in between.
public final class Projector {

  /// A stretch is at most so many entries: large enough that plain allows cost almost nothing in
  /// the database, small enough to be written in a fraction of a second.
  static final int STRETCH = 20_000;

  private final Entries journal;
  private final ProjectionStore store;
  private final ScreeningSettings settings;
  private final InstantSource clock;
  private final RecentPayments recent;
  private boolean remembers;
  private volatile long position;

  Projector(
      Entries journal, ProjectionStore store, ScreeningSettings settings, InstantSource clock) {
    this.journal = journal;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.recent = new RecentPayments(settings.recentPayments());
  }

  /// The position that the tables speak of.
  public long position() {
    return position;
  }

  /// How many entries the tables are behind the journal.
  public long lag() {
    return Math.max(0, journal.head() - position);
  }

  RecentPayments recent() {
    return recent;
  }

  /// Takes what the journal has beyond the tables, at most one stretch; how many entries it took.
  /// After a failure the next step begins again where the tables stand.
  long step() {
    position = store.position();
    remember();
    Stretch stretch = stretch();
    if (journal.head() > position) {
      journal.read(position + 1, STRETCH, stretch::take);
    }
    if (stretch.last() <= position) {
      return 0;
    }
    store.write(position, stretch);
    long took = stretch.last() - position;
    position = stretch.last();
    return took;
  }

  /// Empties the tables; the next steps fill them again from the journal's beginning.
  void rebuild() {
    store.clear();
  }

  /// After a start: the payments before the tables' position go to memory again.
  private void remember() {
    if (remembers) {
      return;
    }
    long from = Math.max(1, position - recent.capacity() + 1);
    while (from <= position) {
      Stretch again = stretch();
      long end = position;
      long next =
          journal.read(
              from,
              STRETCH,
              entry -> {
                if (entry.position() <= end) {
                  again.take(entry);
                }
              });
      from = next > from ? next : end + 1;
    }
    remembers = true;
  }

  private Stretch stretch() {
    return new Stretch(recent, clock.instant().minus(settings.byMinute()).getEpochSecond() / 60);
  }
}
