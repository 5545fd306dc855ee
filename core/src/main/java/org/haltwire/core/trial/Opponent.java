package org.haltwire.core.trial;

import java.util.Optional;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.engine.Judge;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Scorecard;
import org.jspecify.annotations.Nullable;

/// What a candidate is compared with: what the journal says, or a policy's opinion, which is asked
/// for only where the journal does not have it.
final class Opponent {

  private final @Nullable Policy policy;
  private final Engine shared;
  private final @Nullable Judge judge;
  private final @Nullable Engine own;

  private int gravity;
  private long until;
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

  void judge(Entry entry, Payment payment, Decision decided) {
    if (policy == null || judge == null || decided.policy().equals(policy.id())) {
      recorded = decided;
      gravity = Trial.gravity(decided);
      until = decided.verdict() instanceof Verdict.Hold hold ? hold.until() : entry.time();
      return;
    }
    recorded = null;
    Engine memory = own == null ? shared : own;
    assessment = memory.assess(judge, payment, entry.time());
    gravity = Scorecard.gravity(assessment);
    int typology = Scorecard.typology(assessment);
    until = entry.time() + (typology < 0 ? 0 : policy.typologies().get(typology).holdMillis());
  }

  /// Of the payment that was judged last: 0 allow, 1 warn, 2 hold, 3 refuse.
  int gravity() {
    return gravity;
  }

  /// When its hold would have ended.
  long until() {
    return until;
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
