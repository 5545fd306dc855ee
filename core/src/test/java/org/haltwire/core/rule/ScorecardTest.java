package org.haltwire.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.listing.Listings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScorecardTest {

  private static final int[] POINTS = {10, 30, 40, -25, 60};
  private static final Money AMOUNT = new Money(4_500_000, "KZT");
  private static final Terms TERMS = terms(AMOUNT, AMOUNT.minor());
  private static final long[] NO_VALUES = {};

  /// `mule` counts rules 0 to 3, `takeover` rules 0 and 4.
  private static final Policy POLICY =
      policy(
          new Typology("mule", List.of(0, 1, 2, 3), 30, 60, 80, 1_000),
          new Typology("takeover", List.of(0, 4), 60, 70, Typology.NEVER_REACHED, 2_000));

  private final Scorecard scorecard = new Scorecard(POLICY);

  @Test
  void holdsAWholePaymentWhereAnotherTypologyWouldHoldAPart() {
    Map<Language, String> untitled = new TreeMap<>();
    Policy policy =
        policy(
            new Typology("part", untitled, List.of(0, 4), 10, 20, 1_000, 1_000, 0),
            new Typology("whole", List.of(1), 10, 30, 1_000, 2_000));
    Scorecard both = new Scorecard(policy);
    long[] values = {1_000};
    long part = both.assess(fired("4"));
    assertEquals(
        new Verdict.Hold(1_500, new Money(1_000, "KZT")), both.verdict(part, 500, TERMS, values));
    long whole = both.assess(fired("1 4"));
    assertEquals(new Verdict.Hold(2_500, AMOUNT), both.verdict(whole, 500, TERMS, values));
  }

  @ParameterizedTest(name = "rules {0} give {1}")
  @CsvSource({
    "'',      allow, 0,  ''",
    "0,       allow, 10, ''",
    "1,       warn,  30, mule",
    "1 3,     allow, 5,  ''",
    "3,       allow, 0,  ''",
    "1 2,     hold,  70, mule",
    "0 1 2,   refuse, 80, mule",
    "4,       warn,  60, takeover",
    "1 4,     warn,  60, takeover",
    "0 4,     hold,  70, takeover",
    "0 1 2 3, warn,  55, mule",
    "1 2 0 4, refuse, 80, mule"
  })
  void addsUpEachTypologyAndTakesTheGravest(
      String rules, String verdict, int score, String typology) {
    long assessment = scorecard.assess(fired(rules));
    assertEquals(verdict, word(scorecard.verdict(assessment, 500, TERMS, NO_VALUES)));
    assertEquals(score, Scorecard.score(assessment));
    int index = Scorecard.typology(assessment);
    assertEquals(typology, index < 0 ? "" : POLICY.typologies().get(index).name());
  }

  @Test
  void holdsTheAmountForTheTypologysTime() {
    assertEquals(
        new Verdict.Hold(2_500, AMOUNT),
        scorecard.verdict(scorecard.assess(fired("0 4")), 500, TERMS, NO_VALUES));
  }

  /// The profile's currency is KZT; a dollar is 500 tenge unless the rate says otherwise.
  @ParameterizedTest(name = "of {0} {1}, which are {2} here, {3} hold {4}")
  @CsvSource({
    "100000, KZT, 100000, 30000, 30000",
    "100000, KZT, 100000, 99999, 99999",
    "100000, KZT, 100000, 100000, 100000",
    "100000, KZT, 100000, 100001, 100000",
    "100000, KZT, 100000, 0, 100000",
    "200, USD, 100000, 30000, 60",
    "200, USD, 100000, 30001, 61",
    "200, USD, 100000, 1, 1",
    "200, USD, 0, 30000, 200",
    "1000000000000000, USD, 90000000000000007, 90000000000000006, 1000000000000000",
    "1000000000000000, USD, 90000000000000007, 45000000000000004, 500000000000001",
    "100000, KZT, 100000, 9223372036854775807, 100000"
  })
  void holdsOnlyTheValueThatTheTypologyNames(
      long minor, String currency, long profileMinor, long value, long held) {
    Typology typology = new Typology("t", Map.of(), List.of(0), 30, 60, 90, 1_000, 1);
    Terms terms = terms(new Money(minor, currency), profileMinor);
    assertEquals(new Money(held, currency), typology.held(terms, new long[] {7, value}));
  }

  @Test
  void saysWhichRulesFiredAndWhatTheySaw() {
    assertEquals(
        List.of(
            new FiredRule("R1", 30, List.of(new Seen("payers", Unit.COUNT, 12))),
            new FiredRule("R4", 60, List.of(new Seen("payers", Unit.COUNT, 12)))),
        scorecard.explain(fired("1 4"), new long[] {12}));
  }

  private static Terms terms(Money amount, long profileMinor) {
    return new Terms(amount, profileMinor, Instrument.TRANSFER, Channel.MOBILE, "");
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow allow -> "allow";
      case Verdict.Warn warn -> "warn";
      case Verdict.Hold hold -> "hold";
      case Verdict.Refuse refuse -> "refuse";
    };
  }

  private static long[] fired(String rules) {
    long bits =
        Arrays.stream(rules.split(" "))
            .filter(rule -> !rule.isEmpty())
            .mapToLong(rule -> 1L << Integer.parseInt(rule))
            .reduce(0, (a, b) -> a | b);
    return new long[] {bits};
  }

  private static Policy policy(Typology... typologies) {
    List<Rule> rules =
        IntStream.range(0, POINTS.length)
            .mapToObj(i -> new Rule("R" + i, POINTS[i], List.of(0), Map.of()))
            .toList();
    return new Policy(
        new PolicyId("test", "0".repeat(64)),
        Payment.class,
        List.of(),
        List.of(new Variable("payers", Unit.COUNT)),
        rules,
        List.of(typologies),
        new Program() {
          @Override
          public void derive(Fact fact, long time, Listings listings, long[] values) {}

          @Override
          public void evaluate(
              Fact fact, long time, Listings listings, long[] values, long[] fired) {}
        });
  }
}
