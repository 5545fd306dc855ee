package org.haltwire.core.trial;

import java.util.Optional;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.engine.Judge;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Judgement.Opinion;
import org.jspecify.annotations.Nullable;

/// What a candidate is compared with: what the journal says, or a policy's opinion, which is asked
/// for only where the journal does not have it.
final class Opponent {

  private final @Nullable Policy policy;
  private final Engine shared;
  private final @Nullable Judge judge;
  private final @Nullable Engine own;

  private long assessment;
  private @Nullable Decision recorded;

  /// @param engine whose memory serves where the policy remembers the same
  /// @param other with the policy's own memory where it remembers something else
  Opponent(Optional<Policy> against, Engine engine, Optional<Engine> other) {
    policy = against.orElse(null);
    shared = engine;
    own = other.orElse(null);
    judge = against.map(Judge::new).orElse(null);
  }

  void apply(Entry entry) {
    if (own != null) {
      own.apply(entry);
    }
  }

  Opinion judge(Entry entry, Payment payment, Decision decided) {
    if (policy == null || judge == null || decided.policy().equals(policy.id())) {
      recorded = decided;
      return recorded(decided);
    }
    recorded = null;
    assessment = (own == null ? shared : own).assess(judge, payment, entry.time());
    return Trial.opinion(policy, assessment, entry.time());
  }

  private static Opinion recorded(Decision decided) {
    return switch (decided.verdict()) {
      case Verdict.Allow allow -> Opinion.ALLOW;
      case Verdict.Warn warn -> new Opinion(1, 0, -1);
      case Verdict.Hold hold -> new Opinion(2, hold.until(), -1);
      case Verdict.Refuse refuse -> new Opinion(3, 0, -1);
    };
  }

  Decision decision(Payment payment, long time) {
    if (recorded != null) {
      return recorded;
    }
    if (judge == null) {
      throw new IllegalStateException("Expected a payment that was judged before");
    }
    return judge.decision(assessment, payment, time);
  }
}
