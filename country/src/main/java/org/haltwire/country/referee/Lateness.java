package org.haltwire.country.referee;

import java.util.List;

/// How late a theft was reported, counted from the victim's first payment, in milliseconds.
record Lateness(String words, long from, long to) {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  static final List<Lateness> CLASSES =
      List.of(
          new Lateness("within 10 minutes", 0, 10 * MINUTE),
          new Lateness("within an hour", 10 * MINUTE, HOUR),
          new Lateness("within 6 hours", HOUR, 6 * HOUR),
          new Lateness("within a day", 6 * HOUR, DAY),
          new Lateness("within 3 days", DAY, 3 * DAY),
          new Lateness("later", 3 * DAY, Long.MAX_VALUE / 2),
          new Lateness("not reported", Long.MAX_VALUE / 2, Long.MAX_VALUE));

  boolean holds(Trail trail) {
    long late = trail.reported == Trail.NEVER ? Trail.NEVER - 1 : trail.reported - trail.firstPaid;
    return trail.scheme.hasVictims() && trail.wanted > 0 && late >= from && late < to;
  }
}
