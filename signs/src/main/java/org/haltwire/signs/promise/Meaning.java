package org.haltwire.signs.promise;

import java.util.Set;

/// What a number of a text can be, each with the words that say so and how much a word right beside
/// the number counts. The heaviest wins; what is not `RETURN` or `REWARD` is no promise.
enum Meaning {
  RETURN(0, Sense.YIELD, Sense.PAY, Sense.STAKE, Sense.MONEY, Sense.RATE, Sense.PROMISE),
  REWARD(36, Sense.REFERRAL),
  REWARD_OF_LEVEL(26, Sense.LEVEL),
  REWARD_OF_PARTNER(14, Sense.PARTNER),
  DENIED(44),
  WARNING(44, Sense.WARNING, Sense.TRUST),
  SAID_OF_OTHERS(36),
  DISCOUNT(30, Sense.DISCOUNT),
  CASHBACK(30, Sense.CASHBACK),
  BONUS(14, Sense.BONUS),
  SHOP(18, Sense.SHOP),
  TAX(28, Sense.TAX),
  FEE(28, Sense.FEE),
  LOAN(30, Sense.LOAN),
  PENALTY(28, Sense.PENALTY),
  INSURANCE(30, Sense.INSURANCE),
  CHANCE(28, Sense.CHANCE),
  SHARE(26, Sense.SHARE),
  GAUGE(28, Sense.GAUGE),
  STATISTIC(28, Sense.SUBJECT),
  SALARY(28, Sense.SALARY),
  PAST(22, Sense.PAST),
  GROWTH(14, Sense.GROWTH),
  CERTAINTY(20, Sense.CERTAIN),
  /// Words that say nothing of money are all that is said of it.
  UNKNOWN(5),
  /// Of something that is no money, or by how much it changes.
  PART(13),
  COMPARISON(26, Sense.NOT_FASTER);

  private final int weight;

  /// A copy that nobody changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Sense> senses;

  Meaning(int weight, Sense... senses) {
    this.weight = weight;
    this.senses = Set.of(senses);
  }

  /// What a sense speaks for.
  static Meaning of(Sense sense) {
    for (Meaning one : values()) {
      if (one.senses.contains(sense)) {
        return one;
      }
    }
    throw new IllegalArgumentException("Expected a sense with a meaning, but got " + sense);
  }

  int weight() {
    return weight;
  }

  Set<Sense> senses() {
    return senses;
  }

  boolean isReward() {
    return this == REWARD || this == REWARD_OF_LEVEL || this == REWARD_OF_PARTNER;
  }
}
