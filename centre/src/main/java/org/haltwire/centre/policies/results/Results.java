package org.haltwire.centre.policies.results;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.PolicyRefused;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.policies.Reading;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.Findings;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts what a back-test found on its page.
@Component
class Results {

  private static final Logger LOG = LoggerFactory.getLogger(Results.class);

  private final Policies policies;
  private final ProfileSettings profile;

  Results(Policies policies, ProfileSettings profile) {
    this.policies = policies;
    this.profile = profile;
  }

  /// A row of the confusion matrix.
  record Row(String key, Findings.Sums sums) {}

  /// @param sort a column of the table of rules
  void show(Backtest backtest, Findings findings, String sort, Model model) {
    Told told = new Told(known(backtest), Reading.language(), profile.currency());
    model.addAttribute("findings", findings);
    model.addAttribute("headlines", Headline.of(findings));
    model.addAttribute("candidateRows", rows(findings.candidate()));
    model.addAttribute("againstRows", rows(findings.against()));
    model.addAttribute("alertsChart", Charts.alerts(findings));
    model.addAttribute("honestChart", Charts.honest(findings));
    model.addAttribute("curveChart", Charts.curve(findings));
    model.addAttribute("rules", RuleOrder.sorted(findings.rules(), sort));
    model.addAttribute("orders", RuleOrder.values());
    model.addAttribute("sort", sort);
    model.addAttribute("told", told);
    model.addAttribute(
        "silent", findings.rules().stream().filter(it -> it.fired().all() == 0).toList());
    model.addAttribute(
        "covered", findings.rules().stream().filter(Findings.RuleFinding::covered).toList());
    List<Told.Comparison> comparisons = told.comparisons(findings);
    model.addAttribute("comparisons", comparisons);
    model.addAttribute(
        "suggestions", comparisons.stream().filter(Told.Comparison::suggests).toList());
    model.addAttribute("stricter", findings.stricter().stream().map(told::of).toList());
    model.addAttribute("milder", findings.milder().stream().map(told::of).toList());
  }

  /// One comparison of a rule, with the other numbers that were tried in it.
  ///
  /// @return false where there is no such comparison
  boolean showNumber(Backtest backtest, Findings findings, int index, Model model) {
    if (index >= findings.thresholds().size()) {
      return false;
    }
    Told told = new Told(known(backtest), Reading.language(), profile.currency());
    Told.Comparison comparison = told.comparison(findings, index);
    List<Told.Point> points = told.points(comparison.it());
    model.addAttribute("comparison", comparison);
    model.addAttribute("points", points);
    model.addAttribute(
        "chart", Charts.numbers(comparison, points, findings.candidate().fraudMoney()));
    return true;
  }

  private static List<Row> rows(Findings.Side side) {
    return List.of(
        new Row("allowed", side.allowed()),
        new Row("warned", side.warned()),
        new Row("held-known", side.heldKnown()),
        new Row("held-vain", side.heldVain()),
        new Row("refused", side.refused()));
  }

  /// Those whose rules are spoken of. A text that was never kept, or was changed, has no words
  /// here.
  private List<Policy> known(Backtest backtest) {
    List<Policy> known = new ArrayList<>();
    add(backtest.policy(), known);
    if (!backtest.against().isEmpty()) {
      add(new PolicyId(backtest.policy().name(), backtest.against()), known);
    }
    known.add(policies.current());
    return known;
  }

  private void add(PolicyId id, List<Policy> known) {
    try {
      policies.version(id).ifPresent(known::add);
    } catch (PolicyRefused changed) {
      LOG.warn("no words of a policy whose text is not usable: {}", changed.getMessage());
    }
  }
}
