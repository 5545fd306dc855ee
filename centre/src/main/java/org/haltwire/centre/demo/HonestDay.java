package org.haltwire.centre.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/// Ordinary life: shops by day, a few bills, money among relatives, wages of one employer. Most of
/// it happens between nine in the morning and ten at night.
final class HonestDay {

  private static final int PURCHASES = 14_000;
  private static final int ORDERS = 1_600;
  private static final int BILLS = 1_100;
  private static final int FAMILY = 1_500;
  private static final int WAGES = 120;

  /// How busy each hour is, of 100.
  private static final int[] RHYTHM = {
    4, 2, 1, 1, 2, 5, 14, 30, 52, 66, 74, 82, 95, 90, 78, 76, 80, 92, 100, 96, 80, 58, 32, 12
  };

  private static final long DAY = 86_400_000L;

  private final Random random;
  private final Town town;
  private final Diary diary;
  private final long end;
  private final ZoneId zone;

  HonestDay(Random random, Town town, Diary diary, long end, ZoneId zone) {
    this.random = random;
    this.town = town;
    this.diary = diary;
    this.end = end;
    this.zone = zone;
  }

  void tell() {
    for (int i = 0; i < PURCHASES; i++) {
      diary.pays(when(), town.somebody(), town.shop(), spread(4_500), Means.TILL);
    }
    for (int i = 0; i < ORDERS; i++) {
      diary.pays(when(), town.somebody(), town.webShop(), spread(14_000), Means.ONLINE);
    }
    for (int i = 0; i < BILLS; i++) {
      diary.pays(when(), town.somebody(), town.utility(), spread(9_000), Means.BILL);
    }
    family();
    wages();
  }

  /// Relatives have paid each other before: a month ago, and today again.
  private void family() {
    for (int i = 0; i < FAMILY; i++) {
      Holder from = town.somebody();
      Holder to = town.somebody();
      long at = when();
      diary.pays(at - 32 * DAY, from, to, spread(15_000), Means.MOBILE);
      diary.pays(at, from, to, spread(20_000), Means.MOBILE);
    }
  }

  private void wages() {
    Holder employer = town.employer();
    long morning = end - DAY / 2;
    for (int i = 0; i < WAGES; i++) {
      long amount = spread(260_000);
      diary.pays(morning - 31 * DAY + i * 900L, employer, town.person(i), amount, Means.WAGES);
      diary.pays(morning + i * 900L, employer, town.person(i), amount, Means.WAGES);
    }
  }

  private long when() {
    while (true) {
      long at = end - 1 - random.nextLong(DAY);
      int hour = Instant.ofEpochMilli(at).atZone(zone).getHour();
      if (random.nextInt(100) < RHYTHM[hour]) {
        return at;
      }
    }
  }

  /// Around the middle: half to one and a half, in steps of ten tenge; now and then far more.
  private long spread(long middle) {
    double factor = 0.5 + random.nextDouble() + (random.nextInt(40) == 0 ? 2 : 0);
    return Math.max(10, Math.round(middle * factor / 10) * 10);
  }
}
