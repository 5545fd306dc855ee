package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Course;
import org.haltwire.core.trial.Example;
import org.haltwire.core.trial.Tally;
import org.junit.jupiter.api.Test;

/// The feature `tainted` and holds for an amount, in a policy that uses nothing else.
final class TaintedTest {

  private static final String POLICY =
      """
      policy: payments
      on: Payment
      features:
        stolen: { tainted: payer.account }
      rules:
        - id: P-01
          when: stolen > 0
          points: 60
          reason: { en: "{stolen}", ru: "{stolen}", kk: "{stolen}" }
      typologies:
        stolen-money: { rules: [P-01], hold: 60, hold_for: 48h, amount: stolen }
      examples:
        - name: Two cases
          given:
            - { fact: TaintChange, at: -2h, account: M, amount: 300.50 }
            - { fact: TaintChange, at: -1h, account: M, amount: 200, incident: other, until: 61m }
          when: { payer.account: M, amount: 1000 }
          expect: { verdict: hold, held: 500.50, fired: [P-01] }
        - name: One case twice
          given:
            - { fact: TaintChange, at: -2h, account: M, amount: 300 }
            - { fact: TaintChange, at: -1h, account: M, amount: 200 }
          when: { payer.account: M, amount: 1000 }
          expect: { held: 200 }
        - name: Another account
          given: [{ fact: TaintChange, at: -2h, account: M, amount: 300 }]
          when: { payer.account: N, payee.account: M, amount: 1000 }
          expect: { verdict: allow, not: [P-01] }
        - name: Expired
          given: [{ fact: TaintChange, at: -2h, account: M, amount: 300, until: 2h }]
          when: { payer.account: M, amount: 1000 }
          expect: { verdict: allow, not: [P-01] }
      """;

  @Test
  void holdsWhatIsStolenAndNoMore() {
    assertEquals("", problems(POLICY));
  }

  @Test
  void tellsWhatWasHeldWhereAnExampleExpectsSomethingElse() {
    assertEquals(
        "p.yaml:13:5: the example 'Two cases' expects 500.00 KZT to be held, but got hold of"
            + " 500.50 KZT with score 60, P-01 (60) stolen=500.50",
        problems(POLICY.replace("held: 500.50", "held: 500")));
    assertEquals(
        "p.yaml:29:5: the example 'Expired' expects 5.00 KZT to be held, but got allow with score"
            + " 0",
        problems(
            POLICY
                .replace("{ verdict: allow, not: [P-01] }\n", "X")
                .replaceAll("X$", "{ held: 5 }\n")
                .replace("X", "{ verdict: allow, not: [P-01] }\n")));
    assertEquals(
        "p.yaml:18:36: expected an amount such as 1500.00 for 'held', but found 'much'",
        problems(POLICY.replace("held: 500.50", "held: much")));
  }

  @Test
  void saysWhatIsWrongWithAGivenFact() {
    assertEquals(
        "p.yaml:6:5: no example fires the rule P-01 (name it under 'fired')\n"
            + "p.yaml:16:88: expected a span after the fact such as 30d for 'until', but found 'soon'",
        problems(POLICY.replace("until: 61m", "until: soon")));
    assertTrue(
        problems(POLICY.replace("until: 61m", "ends: 1h"))
            .contains("unknown key 'ends' in a TaintChange; expected one of"));
    assertTrue(
        problems(POLICY.replace("fact: TaintChange, at: -1h", "fact: TaintChanged, at: -1h"))
            .contains("unknown fact 'TaintChanged'; did you mean 'TaintChange'?"));
  }

  @Test
  void mayNameAFeatureThatNoRuleUses() {
    Policy policy =
        ShippedPolicy.compiled(
            POLICY
                .replace("features:\n", "features:\n  more: { tainted: payee.account }\n")
                .replace("amount: stolen }", "amount: more }")
                .replaceAll("held: [0-9.]+", "held: 1000"));
    assertEquals("more", policy.variables().get(policy.typologies().getFirst().amount()).name());
  }

  /// A candidate that asks for stolen money is tried on a history in which no policy did.
  @Test
  void seesInABackTestWhatWasKnownThen() {
    TestingTrial past = new TestingTrial();
    Engine active = new Engine(TestingTrial.compiled(TestingTrial.LOOSE).policy());
    past.pay(active, "M", 500, 0);
    past.tell(
        active, taint("M", 30_000, TestingTrial.NOON + 4 * TestingTrial.HOUR), TestingTrial.NOON);
    past.pay(active, "M", 500, 2);
    past.pay(active, "N", 500, 3);
    past.pay(active, "M", 500, 4);
    Tally tally = past.run(POLICY, TestingTrial.LOOSE);
    assertEquals(1, tally.candidate().count(Course.HELD_IN_VAIN.ordinal()));
    assertEquals(3, tally.candidate().count(Course.ALLOWED.ordinal()));
    Example held = tally.stricter().getFirst();
    assertEquals(3, held.position());
    Verdict.Hold hold = assertInstanceOf(Verdict.Hold.class, held.candidate().verdict());
    assertEquals(new Money(30_000, "KZT"), hold.amount());
  }

  private static TaintChange taint(String account, long minor, long until) {
    return new TaintChange(
        new FactId("haltwire", "t"),
        0,
        "case:1",
        List.of(new TaintChange.Share(account, minor)),
        until);
  }

  private static String problems(String text) {
    return switch (PolicyCompiler.compile("p.yaml", text, ShippedPolicy.KAZAKHSTAN)) {
      case Compilation.Compiled compiled -> "";
      case Compilation.Refused refused ->
          refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    };
  }
}
