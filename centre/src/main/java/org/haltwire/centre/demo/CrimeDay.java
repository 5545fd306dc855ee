package org.haltwire.centre.demo;

import java.util.Random;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Subject;

/// What goes wrong on that day, as stories that the shipped policy knows.
final class CrimeDay {

  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final String FRAUDSTER = "77019990001";

  private final Random random;
  private final Town town;
  private final Diary diary;
  private final long start;
  private int victims;

  CrimeDay(Random random, Town town, Diary diary, long end) {
    this.random = random;
    this.town = town;
    this.diary = diary;
    this.start = end - DAY;
  }

  void tell() {
    diary.listed(start, Subject.Kind.PHONE, FRAUDSTER, Roll.FRAUD);
    town.utilities()
        .forEach(
            utility -> diary.listed(start, Subject.Kind.ACCOUNT, utility.account(), Roll.TRUSTED));
    for (int i = 0; i < 9; i++) {
      coached(sometime());
    }
    for (int i = 0; i < 4; i++) {
      collected(sometime());
      takenOver(sometime());
      borrowed(sometime());
    }
    for (int i = 0; i < 6; i++) {
      listedPayee(sometime());
    }
    cardsTried(sometime());
    pyramid(sometime());
  }

  /// A call from "the bank's security", and savings leave for a stranger while it lasts.
  private void coached(long at) {
    Holder victim = victim(at);
    Holder mule = town.stranger(20);
    diary.called(at - 35 * MINUTE, FRAUDSTER, victim.phone());
    FactId payment = diary.pays(at, victim, mule, 600_000, Means.MOBILE, victim.origin(3_000));
    diary.hungUp(at + 5 * MINUTE, FRAUDSTER, victim.phone());
    diary.reported(at + 50 * MINUTE, payment, victim, mule);
  }

  /// Strangers pay a new account; minutes later it goes on, abroad or into crypto.
  private void collected(long at) {
    Holder mule = town.stranger(9);
    for (int i = 0; i < 14; i++) {
      diary.pays(at + i * 3L * MINUTE, town.somebody(), mule, 60_000 + 5_000L * i, Means.MOBILE);
    }
    diary.pays(at + 44 * MINUTE, mule, town.stranger(300), 550_000, Means.MOBILE);
    if (random.nextBoolean()) {
      diary.pays(at + 46 * MINUTE, mule, town.abroad(), 700_000, Means.MOBILE);
    } else {
      diary.pays(at + 46 * MINUTE, mule, town.stranger(500), 700_000, Means.CRYPTO);
    }
  }

  private void takenOver(long at) {
    Holder victim = victim(at);
    diary.swapped(at - 3 * HOUR, victim.phone());
    Origin thiefsPhone = new Origin(victim.phone(), "device-of-a-thief", 15);
    for (int i = 0; i < 3; i++) {
      diary.pays(
          at + i * 2L * MINUTE, victim, town.stranger(80), 190_000, Means.MOBILE, thiefsPhone);
    }
  }

  private void borrowed(long at) {
    Holder victim = victim(at);
    diary.lent(at - HOUR, victim.party().person());
    diary.called(at - 40 * MINUTE, FRAUDSTER, victim.phone());
    diary.hungUp(at - 10 * MINUTE, FRAUDSTER, victim.phone());
    diary.pays(at, victim, town.stranger(120), 900_000, Means.MOBILE);
  }

  private void listedPayee(long at) {
    Holder mule = town.stranger(200);
    diary.listed(
        start, Subject.Kind.ACCOUNT, mule.account(), random.nextBoolean() ? Roll.MULE : Roll.FRAUD);
    diary.pays(at, town.somebody(), mule, 45_000, Means.MOBILE);
  }

  /// Eighty stolen cards at one web shop within half an hour; most are declined.
  private void cardsTried(long at) {
    Holder shop = town.webShop();
    for (int i = 0; i < 80; i++) {
      Holder card = town.stranger(700);
      long then = at + i * 20_000L;
      FactId payment = diary.pays(then, card, shop, 490, Means.ONLINE);
      if (i % 5 != 0) {
        diary.declined(then + 2_000, payment, card, shop);
      }
    }
  }

  /// Thirty people pay the same entry fee to a private account.
  private void pyramid(long at) {
    Holder collector = town.stranger(45);
    for (int i = 0; i < 30; i++) {
      diary.pays(at + i * 2L * MINUTE, town.somebody(), collector, 25_000, Means.MOBILE);
    }
  }

  /// Somebody with an ordinary past: without one, nothing can be called unusual.
  private Holder victim(long at) {
    Holder victim = town.person(Town.PEOPLE - 1 - victims++);
    Holder shop = town.shop();
    for (int week = 1; week <= 8; week++) {
      diary.pays(at - week * 7L * DAY, victim, shop, 6_000 + 500L * week, Means.MOBILE);
    }
    diary.pays(at - 12 * DAY, town.employer(), victim, 180_000, Means.WAGES);
    return victim;
  }

  private long sometime() {
    return start + 2 * HOUR + random.nextLong(20 * HOUR);
  }
}
