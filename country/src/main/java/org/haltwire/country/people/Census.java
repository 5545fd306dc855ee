package org.haltwire.country.people;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// How people are drawn.
final class Census {

  private final double[] adults;
  private final double[] work;
  private final double[] regions;
  private final double farFriends;
  private final double wage;
  private final double wageSpread;
  private final double pension;
  private final double benefit;
  private final int employers;

  Census(Parameters parameters, int employers) {
    this.adults = parameters.sums("people.adults-in-household");
    this.work = parameters.sums("people.work");
    this.regions = parameters.sums("people.regions");
    this.farFriends = parameters.number("people.far-friends");
    this.wage = parameters.number("people.wage-median");
    this.wageSpread = parameters.number("people.wage-spread");
    this.pension = parameters.number("people.pension-median");
    this.benefit = parameters.number("people.benefit-median");
    this.employers = employers;
  }

  int otherAdults(Chance chance) {
    return chance.pick(adults);
  }

  byte region(Chance chance) {
    return (byte) chance.pick(regions);
  }

  double farFriends() {
    return farFriends;
  }

  Work work(Chance chance) {
    return Work.of(chance.pick(work));
  }

  int age(Work work, Chance chance) {
    return switch (work) {
      case STUDENT -> 17 + chance.below(8);
      case PENSIONER -> 60 + chance.lower(30);
      case COURIER, MIGRANT -> 18 + chance.below(35);
      case EMPLOYED, SELF_EMPLOYED, ON_BENEFITS, UNEMPLOYED -> 19 + chance.below(44);
    };
  }

  int income(Work work, Chance chance) {
    double income =
        switch (work) {
          case EMPLOYED, SELF_EMPLOYED -> chance.logNormal(wage, wageSpread);
          case COURIER, MIGRANT -> chance.logNormal(wage * 0.8, wageSpread / 2);
          case PENSIONER -> chance.logNormal(pension, 0.3);
          case STUDENT, ON_BENEFITS -> chance.logNormal(benefit, 0.4);
          case UNEMPLOYED -> chance.logNormal(benefit / 2, 0.5);
        };
    return (int) Math.clamp(income, 20_000, 20_000_000);
  }

  /// A few firms employ many: the number is a square of an even one.
  int employer(Chance chance) {
    double unit = chance.unit();
    return (int) (unit * unit * employers);
  }
}
