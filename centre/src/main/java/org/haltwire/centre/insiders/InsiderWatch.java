package org.haltwire.centre.insiders;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Look;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Wording;

/// Judges looks by a policy and what it remembers of who looks. One thread at a time.
final class InsiderWatch {

  private final Policy policy;
  private final String currency;
  private Engine engine;

  /// @param currency the profile's, for words about money
  InsiderWatch(Policy policy, String currency) {
    this.policy = policy;
    this.currency = currency;
    this.engine = new Engine(policy);
  }

  /// A look that an auditor should see.
  ///
  /// @param place of the look in the audit log
  record Finding(
      long place, Look look, int score, String typology, String policy, List<Why> rules) {

    Finding {
      rules = List.copyOf(rules);
    }
  }

  /// A rule that fired, in words.
  record Why(String rule, int points, Map<Language, String> words) {}

  Policy policy() {
    return policy;
  }

  /// Remembers nothing any more.
  void forget() {
    engine = new Engine(policy);
  }

  /// Remembers a look that was judged before.
  void remember(Look look) {
    engine.apply(new Entry(engine.position() + 1, look.occurredAt(), look, Noted.NOTED));
  }

  /// Judges a look, then remembers it.
  Optional<Finding> judge(long place, Look look) {
    Decision decision = (Decision) engine.decide(look, look.occurredAt());
    remember(look);
    return decision.verdict() instanceof Verdict.Warn
        ? Optional.of(finding(place, look, decision))
        : Optional.empty();
  }

  /// Only the rules of the typology that raised it: others fired, too, but say something else.
  private Finding finding(long place, Look look, Decision decision) {
    List<String> named =
        policy.typologies().stream()
            .filter(one -> one.name().equals(decision.typology()))
            .flatMap(one -> one.rules().stream())
            .map(rule -> policy.rules().get(rule).id())
            .toList();
    List<Why> rules =
        decision.fired().stream().filter(one -> named.contains(one.rule())).map(this::why).toList();
    return new Finding(
        place,
        look,
        decision.score(),
        decision.typology(),
        decision.policy().shortVersion(),
        rules);
  }

  private Why why(FiredRule fired) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, Wording.of(policy, fired, language, currency));
    }
    return new Why(fired.rule(), fired.points(), words);
  }
}
