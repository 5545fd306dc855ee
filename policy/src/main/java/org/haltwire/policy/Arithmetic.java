package org.haltwire.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;

/// What compiled policies call. Everything has a result: sums that do not fit stop at the largest
/// number, and a division by nothing is 0.
final class Arithmetic {

  private static final long DAY = 86_400_000L;

  private Arithmetic() {}

  static long add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? limit(a) : sum;
  }

  static long subtract(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? limit(a) : difference;
  }

  static long multiply(long a, long b) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> 63 ? product : limit(a ^ b);
  }

  static long divide(long a, long b) {
    return b == 0 ? 0 : b == -1 ? negate(a) : a / b;
  }

  static double divide(double a, double b) {
    return b == 0 ? 0 : a / b;
  }

  static long remainder(long a, long b) {
    return b == 0 || b == -1 ? 0 : a % b;
  }

  static long negate(long a) {
    return a == Long.MIN_VALUE ? Long.MAX_VALUE : -a;
  }

  static long size(String text) {
    return text.codePointCount(0, text.length());
  }

  /// A stated length of time in milliseconds; one that is not stated counts as never.
  static long seconds(int seconds) {
    return seconds < 0 ? Unit.NEVER : seconds * 1_000L;
  }

  /// How long a day is ago; one that is not stated counts as never, one to come as now.
  static long age(int day, long time) {
    return day == Integer.MIN_VALUE ? Unit.NEVER : Math.max(0, time - day * DAY);
  }

  /// In millionths.
  static long ratio(long a, long b) {
    return b == 0 ? 0 : Math.round((double) a * 1e6 / b);
  }

  static boolean refused(Ruling ruling) {
    return ruling instanceof Decision decision && decision.verdict() instanceof Verdict.Refuse;
  }

  static long hour(long time, ZoneRules zone) {
    return Math.floorMod(local(time, zone), DAY) / 3_600_000L;
  }

  /// 1 for Monday; 1970-01-01 was a Thursday.
  static long weekday(long time, ZoneRules zone) {
    return Math.floorMod(Math.floorDiv(local(time, zone), DAY) + 3, 7L) + 1;
  }

  static long day(long time, ZoneRules zone) {
    return Instant.ofEpochMilli(local(time, zone)).atOffset(ZoneOffset.UTC).getDayOfMonth();
  }

  private static long local(long time, ZoneRules zone) {
    return time + zone.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1_000L;
  }

  private static long limit(long sign) {
    return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
