package org.haltwire.centre.insiders;

import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Look;

/// An officer of a made-up centre, with habits. None of the numbers is measured: they are what
/// seems likely, written down before the policy was tuned.
final class Officer {

  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  /// Midnight of a Monday in Almaty.
  static final long START = 1_767_553_200_000L;

  private static final String CASE_HELD = "hold/";

  final String name;

  private final SplittableRandom random;

  /// Looks on a working day, from 15 to 120.
  private final double looks;

  /// How often the case number is forgotten: 1 to 8 %, of every tenth officer 15 to 25 %.
  private final double sloppy;

  private final double misses;
  private final double atHome;
  private final boolean shifts;
  private final boolean reports;
  private final boolean staff;
  private final int leaveFrom;
  private final int leaveDays;
  private int subjects;

  Officer(int number, SplittableRandom random) {
    this.name = "officer-" + number;
    this.random = random;
    this.looks = 15 * Math.pow(8, random.nextDouble());
    this.sloppy =
        random.nextInt(10) == 0 ? random.nextDouble(0.15, 0.25) : random.nextDouble(0.01, 0.08);
    this.misses = random.nextDouble(0.05, 0.3);
    this.atHome = random.nextDouble(0.02, 0.12);
    this.shifts = random.nextInt(10) == 0;
    this.reports = random.nextInt(10) == 0;
    this.staff = random.nextInt(20) == 0;
    boolean leave = random.nextInt(5) < 2;
    this.leaveDays = leave ? random.nextInt(7, 38) : 0;
    this.leaveFrom = random.nextInt(5, 80);
  }

  /// An account whose owner is away from then on, until the end.
  boolean isAway(int day) {
    return day >= leaveFrom && day < leaveFrom + leaveDays;
  }

  /// What the officer does on a day.
  ///
  /// @param flood how many times the usual work; on such days nearly everything has a case
  void work(int day, double flood, List<Look> done) {
    boolean weekend = day % 7 >= 5;
    if (isAway(day) || (!shifts && weekend && random.nextInt(25) > 0)) {
      return;
    }
    boolean night = shifts && day % 4 >= 2;
    if (shifts && day % 4 == 3) {
      return;
    }
    long begin = START + day * DAY + (night ? 20 : 8) * HOUR + random.nextLong(HOUR);
    int count = (int) (looks * flood * random.nextDouble(0.5, 1.5) * (weekend ? 0.3 : 1));
    long length = (night ? 11 : random.nextInt(6) == 0 ? 12 : 9) * HOUR;
    for (int i = 0; i < count; i++) {
      ordinary(begin + random.nextLong(length), flood, done);
    }
    rare(begin, length, done);
  }

  private void ordinary(long time, double flood, List<Look> done) {
    boolean forgotten = random.nextDouble() < (flood > 1 ? sloppy * 0.7 : sloppy);
    if (random.nextInt(3) == 0) {
      int found = random.nextDouble() < misses ? 0 : random.nextInt(1, 20);
      look(time - 20_000, "search", Look.What.SEARCH, !forgotten, false, found, done);
    }
    boolean home = random.nextDouble() < atHome;
    boolean again = subjects > 40 && random.nextInt(4) == 0;
    int subject = again ? subjects - random.nextInt(40) : subjects++;
    Look.What what = random.nextInt(4) == 0 ? Look.What.HOLD : Look.What.PAYMENT;
    String about = (what == Look.What.HOLD ? CASE_HELD : "payment/") + name + "/" + subject;
    look(time, about, what, !forgotten, home, 1, done);
  }

  private void rare(long begin, long length, List<Look> done) {
    if (reports && random.nextInt(5) == 0) {
      int rows = random.nextInt(200, 6_000);
      boolean hasCase = random.nextInt(4) > 0;
      look(begin + random.nextLong(length), "labels", Look.What.EXPORT, hasCase, false, rows, done);
    }
    if (random.nextInt(staff ? 20 : 400) == 0) {
      String about = "person/officer-" + random.nextInt(200);
      look(begin + random.nextLong(length), about, Look.What.PERSON, false, false, 1, done);
    }
  }

  void look(
      long time,
      String about,
      Look.What what,
      boolean hasCase,
      boolean home,
      int records,
      List<Look> done) {
    FactId id = new FactId("haltwire", "x");
    done.add(new Look(id, time, name, about, what, hasCase, home, records, ""));
  }
}
