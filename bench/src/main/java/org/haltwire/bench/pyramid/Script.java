package org.haltwire.bench.pyramid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haltwire.country.chance.Chance;

/// Writes down what happens around one collector, in any order.
final class Script {

  /// The account that all is about.
  static final String COLLECTOR = "COLLECTOR";

  static final long DAY = 86_400_000L;
  private static final long MINUTE = 60_000L;
  private static final long START = 1_767_225_600_000L; // 2026-01-01T00:00Z

  private final Chance chance;
  private final List<Transfer> transfers = new ArrayList<>();

  Script(Chance chance) {
    this.chance = chance;
  }

  Chance chance() {
    return chance;
  }

  /// Somebody pays in, at some time of a day between two hours.
  void in(String from, long minor, double day, int fromHour, int untilHour) {
    add(moment(day, fromHour, untilHour), from, COLLECTOR, minor);
  }

  /// The collector pays.
  void out(String to, long minor, double day, int fromHour, int untilHour) {
    add(moment(day, fromHour, untilHour), COLLECTOR, to, minor);
  }

  /// At an exact time: the start plus so many minutes.
  void at(double minutes, String payer, String payee, long minor) {
    add(START + (long) (minutes * MINUTE), payer, payee, minor);
  }

  /// All in the order of their times; equal ones as they were written.
  List<Transfer> transfers() {
    return transfers.stream().sorted(Comparator.comparingLong(Transfer::time)).toList();
  }

  /// A sum that people choose: whole thousands.
  static long round(double minor) {
    return Math.max(1, Math.round(minor / 100_000)) * 100_000;
  }

  private void add(long time, String payer, String payee, long minor) {
    if (minor > 0) {
      transfers.add(new Transfer(time, payer, payee, minor));
    }
  }

  private long moment(double day, int fromHour, int untilHour) {
    double hour = chance.between((double) fromHour, untilHour);
    return START + (long) (Math.floor(day) * DAY + hour * 60 * MINUTE);
  }
}
