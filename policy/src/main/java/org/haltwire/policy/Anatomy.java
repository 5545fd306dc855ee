package org.haltwire.policy;

import java.util.List;
import java.util.Optional;
import org.haltwire.core.event.Fact;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Thresholds;

/// Takes the conditions of a compiled policy apart for one payment, so that a person sees at once
/// which part of a rule failed, and by how much.
public final class Anatomy {

  private final Policy policy;
  private final List<Expression> conditions;
  private final Assembler assembler;

  /// @param conditions of the policy's rules, in their order
  Anatomy(Policy policy, List<Expression> conditions, Assembler assembler) {
    this.policy = policy;
    this.conditions = List.copyOf(conditions);
    this.assembler = assembler;
  }

  /// What a fact is asked about, and when.
  ///
  /// @param listings as they were then
  /// @param values of all variables of the policy, as the engine gives them
  public record Scene(Fact fact, long time, Listings listings, List<Long> values) {

    public Scene {
      values = List.copyOf(values);
    }

    private long[] array() {
      return values.stream().mapToLong(Long::longValue).toArray();
    }
  }

  /// A rule's condition in its parts; empty where the policy has no such rule.
  public Optional<Part> of(String rule, Scene scene) {
    for (int i = 0; i < conditions.size(); i++) {
      if (policy.rules().get(i).id().equals(rule)) {
        return Optional.of(part(conditions.get(i), scene));
      }
    }
    return Optional.empty();
  }

  /// The numbers that the rules compare with, so that others can be tried on history.
  public Thresholds thresholds() {
    return new ThresholdFinder(policy, assembler).find(conditions);
  }

  /// Compiled when asked: nobody looks at the same rule often.
  private Part part(Expression condition, Scene scene) {
    Dissection dissection = new Dissection(condition, policy.on());
    Dissection.Shape<Part> shape = dissection.condition(condition.ast().getExpr());
    Object[] seen =
        new ProbeWriter(assembler, policy.on())
            .write(condition, dissection.asked())
            .see(scene.fact(), scene.time(), scene.listings(), scene.array());
    return shape.fill(seen);
  }
}
