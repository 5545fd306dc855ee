package org.haltwire.country.people;

import java.util.Arrays;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// The people, by number. All are of age; children have no accounts here.
///
/// Neighbours in number live near each other: households are runs of numbers, and friends are near
/// in number but for some who are anywhere (the small world of Watts and Strogatz, 1998).
public final class People {

  /// How many people one calls and pays at most, relatives first.
  private static final int CIRCLE = 12;

  private static final long PURPOSE = 11;

  private final int count;
  private final short[] ages;
  private final byte[] work;
  private final byte[] regions;
  private final int[] incomes;
  private final int[] employers;
  private final int[] households;
  private final int[] circles;

  /// @param employers how many firms employ people
  public People(int count, int employers, long seed, Parameters parameters) {
    this.count = count;
    this.ages = new short[count];
    this.work = new byte[count];
    this.regions = new byte[count];
    this.incomes = new int[count];
    this.employers = new int[count];
    this.households = new int[count];
    this.circles = new int[count * CIRCLE];
    Census census = new Census(parameters, employers);
    settle(Chance.of(seed, PURPOSE, 0), census);
    for (int person = 0; person < count; person++) {
      describe(person, Chance.of(seed, PURPOSE, 1L + person), census);
    }
  }

  public int count() {
    return count;
  }

  public int age(int person) {
    return ages[person];
  }

  public Work work(int person) {
    return Work.of(work[person]);
  }

  /// From 0: the country's regions, the largest cities first.
  public int region(int person) {
    return regions[person];
  }

  /// A month's, in tenge, after tax.
  public int income(int person) {
    return incomes[person];
  }

  /// The employer's number among firms that employ, or -1.
  public int employer(int person) {
    return employers[person];
  }

  /// The same for all who live together.
  public int household(int person) {
    return households[person];
  }

  /// Somebody close; never the person.
  public int relative(int person, Chance chance) {
    return circles[person * CIRCLE + chance.below(3)];
  }

  /// Somebody known, relatives among them; the first in the circle more often.
  public int friend(int person, Chance chance) {
    return circles[person * CIRCLE + chance.lower(CIRCLE)];
  }

  /// Whose grown-up child this person is, as far as we know.
  public int parent(int person) {
    return circles[person * CIRCLE + 1];
  }

  public int stranger(int person, Chance chance) {
    int other = chance.below(count);
    return other == person ? (person + 1) % count : other;
  }

  /// Households of one to six, in regions.
  private void settle(Chance chance, Census census) {
    int household = 0;
    byte region = 0;
    for (int person = 0; person < count; household++) {
      int end = Math.min(count, person + 1 + census.otherAdults(chance));
      if (household % 64 == 0) {
        region = census.region(chance);
      }
      Arrays.fill(households, person, end, household);
      Arrays.fill(regions, person, end, region);
      person = end;
    }
  }

  private void describe(int person, Chance chance, Census census) {
    Work lives = census.work(chance);
    work[person] = (byte) lives.ordinal();
    ages[person] = (short) census.age(lives, chance);
    incomes[person] = census.income(lives, chance);
    employers[person] = lives == Work.EMPLOYED ? census.employer(chance) : -1;
    for (int i = 0; i < CIRCLE; i++) {
      boolean near = !chance.happens(census.farFriends());
      int step = 1 + chance.below(i < 3 ? 3 : 40);
      int other =
          near ? Math.floorMod(chance.next() < 0 ? person - step : person + step, count) : 0;
      circles[person * CIRCLE + i] = near && other != person ? other : stranger(person, chance);
    }
  }
}
