package org.haltwire.centre.policies.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.haltwire.centre.policies.backtest.Findings.RuleFinding;

/// Columns by which the table of rules can be sorted, the largest first.
enum RuleOrder {
  POINTS(RuleFinding::points),
  FIRED(rule -> rule.fired().all()),
  FRAUD(rule -> rule.fired().fraud()),
  HONEST(rule -> rule.fired().honest()),
  UNKNOWN(rule -> rule.fired().unknown()),
  PRECISION(rule -> rule.fired().precision()),
  MONEY(rule -> rule.fired().fraudMoney()),
  ALONE(rule -> rule.alone().all());

  private final ToDoubleFunction<RuleFinding> number;

  RuleOrder(ToDoubleFunction<RuleFinding> number) {
    this.number = number;
  }

  /// The word in addresses and in the keys of texts.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// As the policy has them, where the word is none of ours.
  static List<RuleFinding> sorted(List<RuleFinding> rules, String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .map(one ->
            rules.stream().sorted(Comparator.comparingDouble(one.number).reversed()).toList())
        .orElse(rules);
  }
}
