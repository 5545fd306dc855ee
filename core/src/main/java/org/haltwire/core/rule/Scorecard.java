package org.haltwire.core.rule;

import java.util.List;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Terms;

/// Adds up what fired. Every typology's score is the sum of the points of its rules that fired,
/// within 0 to 1,000; the gravest verdict that any typology reaches is the verdict, and among
/// typologies that reach the same verdict the higher score, then the earlier one, gives its name.
public final class Scorecard {

  public static final int MAX_SCORE = 1_000;

  private final Policy policy;
  private final long[][] masks;

  public Scorecard(Policy policy) {
    this.policy = policy;
    int words = words(policy);
    this.masks = new long[policy.typologies().size()][words];
    for (int t = 0; t < masks.length; t++) {
      for (int rule : policy.typologies().get(t).rules()) {
        masks[t][rule >> 6] |= 1L << rule;
      }
    }
  }

  /// The number of words that a set of this policy's rules takes.
  public static int words(Policy policy) {
    return (policy.rules().size() + 63) >> 6;
  }

  /// The verdict's place in the policy: which typology, with which score. Packed in one number so
  /// that nothing is allocated: see [#gravity], [#typology] and [#score].
  public long assess(long[] fired) {
    int best = -1;
    int bestGravity = 0;
    int bestRank = 0;
    int highest = 0;
    for (int t = 0; t < masks.length; t++) {
      Typology typology = policy.typologies().get(t);
      int score = sum(masks[t], fired);
      int gravity = gravity(typology, score);
      highest = Math.max(highest, score);
      int rank = rank(typology, gravity, score);
      if (gravity > bestGravity || (gravity == bestGravity && gravity > 0 && rank > bestRank)) {
        best = t;
        bestGravity = gravity;
        bestRank = rank;
      }
    }
    return (long) bestGravity << 48 | (long) highest << 32 | (best & 0xffffffffL);
  }

  /// 0 allow, 1 warn, 2 hold, 3 refuse.
  public static int gravity(long assessment) {
    return (int) (assessment >>> 48);
  }

  /// The highest score of any typology.
  public static int score(long assessment) {
    return (int) (assessment >>> 32) & 0xffff;
  }

  /// Index of the typology that gives the verdict; -1 for a plain allow.
  public static int typology(long assessment) {
    return (int) assessment;
  }

  /// The same as if one rule had not fired.
  public long assessWithout(int rule, long[] fired) {
    fired[rule >> 6] &= ~(1L << rule);
    long assessment = assess(fired);
    fired[rule >> 6] |= 1L << rule;
    return assessment;
  }

  /// The gravest verdict, 0 to 3, that typologies other than one reach.
  public int gravityWithout(int typology, long[] fired) {
    int gravest = 0;
    for (int t = 0; t < masks.length; t++) {
      if (t != typology) {
        gravest = Math.max(gravest, gravity(policy.typologies().get(t), sum(masks[t], fired)));
      }
    }
    return gravest;
  }

  /// By how much the typology that comes nearest is above its score for a hold (or, where it never
  /// holds, a refusal); negative below. [Integer#MIN_VALUE] where none ever does either.
  public int margin(long[] fired) {
    int best = Integer.MIN_VALUE;
    for (int t = 0; t < masks.length; t++) {
      Typology typology = policy.typologies().get(t);
      int from = Math.min(typology.hold(), typology.refuse());
      if (from != Typology.NEVER_REACHED) {
        best = Math.max(best, sum(masks[t], fired) - from);
      }
    }
    return best;
  }

  /// The verdict for a payment on these terms at this time.
  ///
  /// @param values of all variables, as the payment saw them
  public Verdict verdict(long assessment, long time, Terms terms, long[] values) {
    return switch (gravity(assessment)) {
      case 0 -> Verdict.ALLOW;
      case 1 -> Verdict.WARN;
      case 2 -> {
        Typology typology = policy.typologies().get(typology(assessment));
        yield new Verdict.Hold(time + typology.holdMillis(), typology.held(terms, values));
      }
      case 3 -> Verdict.REFUSE;
      default ->
          throw new IllegalStateException("Expected a gravity of 0 to 3, but got " + assessment);
    };
  }

  /// The verdict for a fact without an amount: an alert ([Verdict#WARN]) or nothing. The compiler
  /// lets no typology of such a policy hold or refuse, for there is nothing that could be held.
  public static Verdict verdict(long assessment) {
    return switch (gravity(assessment)) {
      case 0 -> Verdict.ALLOW;
      case 1 -> Verdict.WARN;
      default ->
          throw new IllegalStateException(
              "Expected an alert at most for a fact without an amount, but got " + assessment);
    };
  }

  /// The rules that fired, with what they saw.
  public List<FiredRule> explain(long[] fired, long[] values) {
    int count = 0;
    for (long word : fired) {
      count += Long.bitCount(word);
    }
    FiredRule[] rules = new FiredRule[count];
    int next = 0;
    for (int w = 0; w < fired.length; w++) {
      for (long bits = fired[w]; bits != 0; bits &= bits - 1) {
        int rule = (w << 6) + Long.numberOfTrailingZeros(bits);
        rules[next++] = explain(policy.rules().get(rule), values);
      }
    }
    return List.of(rules);
  }

  private FiredRule explain(Rule rule, long[] values) {
    List<Integer> shown = rule.shown();
    Seen[] saw = new Seen[shown.size()];
    for (int i = 0; i < saw.length; i++) {
      Variable variable = policy.variables().get(shown.get(i));
      saw[i] = new Seen(variable.name(), variable.unit(), values[shown.get(i)]);
    }
    return new FiredRule(rule.id(), rule.points(), List.of(saw));
  }

  private int sum(long[] mask, long[] fired) {
    int sum = 0;
    for (int w = 0; w < mask.length; w++) {
      for (long bits = mask[w] & fired[w]; bits != 0; bits &= bits - 1) {
        sum += policy.rules().get((w << 6) + Long.numberOfTrailingZeros(bits)).points();
      }
    }
    return Math.clamp(sum, 0, MAX_SCORE);
  }

  /// Of several typologies that are equally grave the one with the highest score gives the verdict;
  /// but one that holds a whole payment comes before one that holds a part of it.
  private static int rank(Typology typology, int gravity, int score) {
    boolean whole = gravity == 2 && typology.amount() == Typology.WHOLE;
    return whole ? score + MAX_SCORE + 1 : score;
  }

  private static int gravity(Typology typology, int score) {
    if (score >= typology.refuse()) {
      return 3;
    }
    if (score >= typology.hold()) {
      return 2;
    }
    return score >= typology.warn() ? 1 : 0;
  }
}
