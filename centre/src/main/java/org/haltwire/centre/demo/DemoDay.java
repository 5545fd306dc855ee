package org.haltwire.centre.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.haltwire.core.event.Fact;

/// One day of a made-up town in Kazakhstan: about 20,000 payments among 3,000 accounts, most of
/// them honest, with a few dozen crimes that the shipped policy notices, and the little that has to
/// be known of the weeks before.
public final class DemoDay {

  private DemoDay() {}

  /// The facts in the order of their own times, all before `end`. The same seed and end give the
  /// same day.
  ///
  /// @param end in milliseconds since 1970-01-01T00:00Z
  public static List<Fact> facts(long end, ZoneId zone, long seed) {
    Random random = new Random(seed);
    int today = (int) Instant.ofEpochMilli(end).atZone(zone).toLocalDate().toEpochDay();
    Town town = new Town(random, today);
    Diary diary = new Diary();
    new HonestDay(random, town, diary, end, zone).tell();
    new CrimeDay(random, town, diary, end).tell();
    return diary.inOrder();
  }
}
