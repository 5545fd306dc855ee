package org.haltwire.core.engine;

import java.util.Arrays;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.feature.FeatureStore;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;

/// A policy's way to judge a fact by what is remembered. It keeps what it saw last until the next
/// one, so that those who count need not have a [Decision] made for each.
public final class Judge {

  private final Policy policy;
  private final Scorecard scorecard;
  private final long[] values;
  private final long[] fired;

  public Judge(Policy policy) {
    this.policy = policy;
    this.scorecard = new Scorecard(policy);
    this.values = new long[policy.variables().size()];
    this.fired = new long[Scorecard.words(policy)];
  }

  public Policy policy() {
    return policy;
  }

  public Scorecard scorecard() {
    return scorecard;
  }

  /// The values of all variables as the last fact saw them; written over by the next.
  public long[] values() {
    return values;
  }

  /// The rules that fired for the last fact, a bit each; written over by the next.
  public long[] fired() {
    return fired;
  }

  void look(Fact fact, long time, FeatureStore store, Known known) {
    store.read(fact, time, values);
    policy.program().derive(fact, time, known, values);
  }

  /// What [Scorecard#assess] says of a fact of the policy's kind.
  long assess(Fact fact, long time, FeatureStore store, Known known) {
    look(fact, time, store, known);
    Arrays.fill(fired, 0);
    policy.program().evaluate(fact, time, known, values, fired);
    return scorecard.assess(fired);
  }

  /// The decision on the fact that was assessed last.
  public Decision decision(long assessment, Fact fact, long time) {
    int typology = Scorecard.typology(assessment);
    List<FiredRule> rules = scorecard.explain(fired, values);
    return new Decision(
        verdict(assessment, fact, time),
        Scorecard.score(assessment),
        typology < 0 ? "" : policy.typologies().get(typology).name(),
        rules,
        policy.id(),
        digest());
  }

  /// Only a payment has an amount that can be held.
  private Verdict verdict(long assessment, Fact fact, long time) {
    return fact instanceof Payment payment
        ? scorecard.verdict(assessment, time, payment.terms(), values)
        : Scorecard.verdict(assessment);
  }

  private long digest() {
    long digest = values.length;
    for (long value : values) {
      digest = (Long.rotateLeft(digest, 25) ^ value) * 0x9e3779b97f4a7c15L;
    }
    return digest;
  }
}
