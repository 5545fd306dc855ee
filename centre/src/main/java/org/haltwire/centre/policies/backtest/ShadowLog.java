package org.haltwire.centre.policies.backtest;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Judgement;

/// Gathers what a policy in the shadow would have decided otherwise, and writes it in groups.
final class ShadowLog {

  private final BacktestStore store;
  private final long backtest;
  private final Policy policy;
  private final List<ShadowDecision> gathered = new ArrayList<>();

  ShadowLog(BacktestStore store, long backtest, Policy policy) {
    this.store = store;
    this.backtest = backtest;
    this.policy = policy;
  }

  void add(Entry entry, Judgement judgement) {
    int typology = judgement.candidate().typology();
    gathered.add(
        new ShadowDecision(
            entry.position(),
            entry.time(),
            judgement.minor(),
            Counting.VERDICTS.get(judgement.against().gravity()),
            Counting.VERDICTS.get(judgement.candidate().gravity()),
            typology < 0 ? "" : policy.typologies().get(typology).name(),
            judgement.rules().stream().map(rule -> policy.rules().get(rule).id()).toList()));
    if (gathered.size() >= 1_000) {
      write();
    }
  }

  void write() {
    if (!gathered.isEmpty()) {
      store.write(backtest, gathered);
      gathered.clear();
    }
  }
}
