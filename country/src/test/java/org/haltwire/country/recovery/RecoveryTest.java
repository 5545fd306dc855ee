package org.haltwire.country.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.Towns;
import org.haltwire.country.play.PolicyFile;
import org.haltwire.country.recovery.RecoveryReport.Play;
import org.haltwire.country.referee.Recovered;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Small countries with much crime and few calls. Pyramids pay their early participants with the
/// money of others, so that single thefts do not add up there; they are left out.
class RecoveryTest {

  private static final int DAYS = 12;
  private static final List<Long> SEEDS = List.of(2L, 3L);
  private static final Map<Variant, Play> PLAYS = new EnumMap<>(Variant.class);

  @BeforeAll
  static void play() throws IOException {
    for (Variant variant : Variant.values()) {
      PLAYS.put(variant, play(SEEDS.getFirst(), variant, Map.of()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachTengeAddsUp(Variant variant) {
    Recovered recovered = of(variant).recovered();
    assertTrue(recovered.all().stolen() > 1_000_000, recovered.toString());
    balances(recovered.all());
    recovered.byReportDelay().forEach(late -> balances(late.money()));
  }

  @Test
  void nothingIsSecuredWithoutRecovery() {
    Recovered.Money all = of(Variant.WITHOUT).recovered().all();
    assertEquals(0, all.secured() + all.returned());
  }

  @Test
  void moneyIsSecuredAndGivenBack() {
    for (Variant variant : List.of(Variant.HOLDS, Variant.CHASE)) {
      Recovered.Money all = of(variant).recovered().all();
      assertTrue(all.secured() > 0 && all.returned() > 0, variant + " " + all);
    }
  }

  /// Of what is stolen, stopped money included: what the chase stops on its way need not be secured
  /// any more. A share, since what was stopped changes whom criminals rob next.
  @Test
  void theChaseSavesAtLeastAsMuch() throws IOException {
    double holds = 0;
    double chase = 0;
    for (long seed : SEEDS) {
      holds += saved(seed == SEEDS.getFirst() ? of(Variant.HOLDS) : play(seed, Variant.HOLDS));
      chase += saved(seed == SEEDS.getFirst() ? of(Variant.CHASE) : play(seed, Variant.CHASE));
    }
    assertTrue(chase >= holds, chase + " with, " + holds + " without");
  }

  @Test
  void aSecondPlayIsTheSame() throws IOException {
    Play again = play(SEEDS.getFirst(), Variant.CHASE);
    assertEquals(of(Variant.CHASE).recovered(), again.recovered());
    assertEquals(of(Variant.CHASE).honest(), again.honest());
    assertEquals(of(Variant.CHASE).traces(), again.traces());
  }

  @Test
  void honestHoldsEnd() {
    HonestHolds.Figures honest = of(Variant.CHASE).honest();
    assertTrue(honest.holds() > 5, honest.toString());
    assertEquals(
        honest.holds(), honest.byAppeal() + honest.byDefault() + honest.byTime() + honest.open());
    assertTrue(honest.open() < honest.holds() && honest.byTime() >= 0, honest.toString());
    assertTrue(honest.byAppeal() > 0 && honest.moneyHours() > 0, honest.toString());
    assertTrue(honest.heldHours95() <= 14 * 24, honest.toString());
  }

  @Test
  void whoDoesNotAppealIsFreeWhenTheHoldEnds() throws IOException {
    HonestHolds.Figures honest =
        play(SEEDS.getFirst(), Variant.HOLDS, Map.of("recovery.appeals", 0.0)).honest();
    assertEquals(0, honest.appeals() + honest.byAppeal() + honest.byDefault());
    assertTrue(honest.byTime() > 0, honest.toString());
    assertTrue(honest.heldHours50() > 24, honest.toString());
  }

  @Test
  void anAppealNobodyDecidesIsGrantedAfterFourHours() throws IOException {
    Map<String, Double> slow = Map.of("recovery.review-hours", 500.0, "recovery.appeals", 1.0);
    HonestHolds.Figures honest = play(SEEDS.getFirst(), Variant.HOLDS, slow).honest();
    assertTrue(honest.byDefault() > 0, honest.toString());
    assertEquals(0, honest.byAppeal());
    assertEquals(4, honest.appealHoursMost());
  }

  private static double saved(Play play) {
    return play.recovered().all().shareSaved();
  }

  private static void balances(Recovered.Money money) {
    double sum =
        money.stopped()
            + money.held()
            + money.secured()
            + money.returned()
            + money.lost()
            + money.paidBack()
            + money.atLarge();
    assertEquals(money.stolen(), sum, 0.1, money.toString());
    assertTrue(money.held() >= 0 && money.secured() >= 0, money.toString());
    assertTrue(money.lost() >= 0 && money.atLarge() >= 0, money.toString());
  }

  private static Play of(Variant variant) {
    Play play = PLAYS.get(variant);
    if (play == null) {
      throw new IllegalStateException("Expected a play of " + variant + ", but found none");
    }
    return play;
  }

  private static Play play(long seed, Variant variant) throws IOException {
    return play(seed, variant, Map.of());
  }

  private static Play play(long seed, Variant variant, Map<String, Double> others)
      throws IOException {
    Map<String, Double> parameters = new TreeMap<>(others);
    parameters.put("crime.scale", 40.0);
    parameters.put("crime.pyramid-founded", 0.0);
    parameters.put("crime.illegal-trade-cards", 0.2);
    parameters.put("calls.per-day", 0.1);
    Country.Settings settings = Towns.settings(seed, 3_000, parameters);
    return new RecoveryPlay(settings, policy(), 2, DAYS).play(variant, (time, facts) -> true);
  }

  private static Policy policy() throws IOException {
    return PolicyFile.read(Path.of("..", "policies", "payments.yaml"));
  }
}
