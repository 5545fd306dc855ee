package org.haltwire.centre.policies.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.policies.backtest.Findings.RuleFinding;

/// Columns by which the table of rules can be sorted, the largest first.
enum RuleOrder {
  POINTS,
  FIRED,
  FRAUD,
  HONEST,
  UNKNOWN,
  PRECISION,
  MONEY,
  ALONE;

  /// The word in addresses and in the keys of texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As the policy has them, where the word is none of ours.
  static List<RuleFinding> sorted(List<RuleFinding> rules, String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .map(one ->
            rules.stream().sorted(Comparator.comparingDouble(one::number).reversed()).toList())
        .orElse(rules);
  }

  private double number(RuleFinding rule) {
    return switch (this) {
      case POINTS -> rule.points();
      case FIRED -> rule.fired().all();
      case FRAUD -> rule.fired().fraud();
      case HONEST -> rule.fired().honest();
      case UNKNOWN -> rule.fired().unknown();
      case PRECISION -> rule.fired().precision();
      case MONEY -> rule.fired().fraudMoney();
      case ALONE -> rule.alone().all();
    };
  }
}
