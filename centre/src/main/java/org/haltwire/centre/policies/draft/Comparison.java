package org.haltwire.centre.policies.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.journal.Recomputation;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.rule.Language;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Wording;
import org.haltwire.policy.Anatomy;
import org.haltwire.policy.Compilation;
import org.springframework.stereotype.Component;

/// Puts what was decided of a payment beside what a policy would have said, and takes the rules
/// that did not fire apart.
@Component
class Comparison {

  /// What fired then comes first, and then what would have fired for one part.
  private static final Comparator<Missed> NEAREST =
      Comparator.comparing((Missed one) -> !one.firedThen())
          .thenComparingInt(Missed::failed)
          .thenComparingInt(one -> -one.parts());

  private final Policies policies;
  private final ProfileSettings profile;

  Comparison(Policies policies, ProfileSettings profile) {
    this.policies = policies;
    this.profile = profile;
  }

  /// Both verdicts, and every rule that did not fire.
  record Result(long from, Side then, Side now, List<Missed> missed) {

    Result {
      missed = List.copyOf(missed);
    }
  }

  /// One verdict.
  ///
  /// @param fired with `only` for what the other side does not have
  record Side(String verdict, int score, String policy, String typology, List<Line> fired) {

    Side {
      fired = List.copyOf(fired);
    }
  }

  /// A rule that fired.
  record Line(String rule, int points, String words, boolean only) {}

  /// A rule that did not fire, and why.
  ///
  /// @param failed how many parts would have to come out otherwise
  /// @param parts how many there are
  record Missed(
      String rule,
      int points,
      String words,
      boolean firedThen,
      int failed,
      int parts,
      Branch why) {}

  Result of(Trials.State.Done done) {
    Recomputation.Answer answer = done.answer();
    Decision then = (Decision) answer.entry().ruling();
    Decision now = answer.decision();
    return new Result(
        answer.from(),
        side(then, now, policies.version(then.policy())),
        side(now, then, Optional.of(done.compiled().policy())),
        missed(done.compiled(), answer, then));
  }

  private Side side(Decision decision, Decision other, Optional<Policy> policy) {
    Set<String> others = names(other);
    Language language = Checking.language();
    return new Side(
        Verdicts.key(decision.verdict()),
        decision.score(),
        decision.policy().name() + " " + decision.policy().shortVersion(),
        policy.stream()
            .flatMap(known -> known.typologies().stream())
            .filter(one -> one.name().equals(decision.typology()))
            .map(one -> one.titles().getOrDefault(language, one.name()))
            .findFirst()
            .orElse(decision.typology()),
        decision.fired().stream()
            .map(fired ->
                new Line(
                    fired.rule(),
                    fired.points(),
                    policy
                        .map(known -> Wording.of(known, fired, language, profile.currency()))
                        .orElse(fired.rule()),
                    !others.contains(fired.rule())))
            .toList());
  }

  private List<Missed> missed(
      Compilation.Compiled compiled, Recomputation.Answer answer, Decision then) {
    Set<String> fired = names(answer.decision());
    Set<String> before = names(then);
    Anatomy.Scene scene =
        new Anatomy.Scene(
            answer.entry().fact(), answer.entry().time(), answer.listings(), answer.values());
    Branch.Writer writer = new Branch.Writer(Checking.language(), profile);
    return compiled.policy().rules().stream()
        .filter(rule -> !fired.contains(rule.id()))
        .flatMap(rule ->
            compiled.anatomy().of(rule.id(), scene).stream()
                .map(part -> missed(rule, before.contains(rule.id()), writer.of(part))))
        .sorted(NEAREST)
        .toList();
  }

  private static Missed missed(Rule rule, boolean firedThen, Branch why) {
    List<Branch> parts = why.kind().equals("all") ? why.branches() : List.of(why);
    int failed = (int) parts.stream().filter(part -> !part.held()).count();
    return new Missed(rule.id(), rule.points(), words(rule), firedThen, failed, parts.size(), why);
  }

  /// The reason with gaps for its values.
  private static String words(Rule rule) {
    List<String> parts = rule.reason(Checking.language()).parts();
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .map(i -> i % 2 == 0 ? parts.get(i) : "…")
        .collect(Collectors.joining());
  }

  private static Set<String> names(Decision decision) {
    return decision.fired().stream().map(FiredRule::rule).collect(Collectors.toUnmodifiableSet());
  }
}
