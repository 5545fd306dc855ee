package org.haltwire.centre.checks.report;

import java.util.Locale;

/// A question of the form, in the order in which they are asked.
public enum Question {
  KIND(Step.WHAT, 40),
  LOST(Step.WHAT, 3),
  DAY(Step.MONEY, 10),
  HOUR(Step.MONEY, 5),
  AMOUNT(Step.MONEY, 40),
  BANK(Step.MONEY, 32),
  DIGITS(Step.MONEY, 80),
  GOING(Step.MONEY, 3),
  PHONE(Step.WHO, 400),
  SITE(Step.WHO, 4_000),
  CHANNEL(Step.WHO, 1_000),
  WORDS(Step.WHO, 10_000),
  REGION(Step.WHO, 6),
  CONTACT(Step.WHO, 200);

  private final Step step;
  private final int limit;

  Question(Step step, int limit) {
    this.step = step;
    this.limit = limit;
  }

  /// On which page of the form it is.
  public Step step() {
    return step;
  }

  /// Characters.
  public int limit() {
    return limit;
  }

  /// As the form's field is called.
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
