package org.haltwire.core.rule;

import java.util.List;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.event.Fact;
import org.haltwire.core.feature.Feature;
import org.haltwire.core.feature.FeatureStore;

/// A checked and compiled policy for one kind of fact.
///
/// @param features what is remembered; they fill the first places of the values
/// @param variables all values in order: first the remembered features, then the derived ones
public record Policy(
    PolicyId id,
    Class<? extends Fact> on,
    List<Feature> features,
    List<Variable> variables,
    List<Rule> rules,
    List<Typology> typologies,
    Program program) {

  public Policy {
    features = List.copyOf(features);
    variables = List.copyOf(variables);
    rules = List.copyOf(rules);
    typologies = List.copyOf(typologies);
  }

  /// Which memory it reads: policies with the same one can take over each other's, so that a policy
  /// in which only rules changed needs nothing to be remembered anew.
  public long memory() {
    return FeatureStore.fingerprint(features);
  }
}
