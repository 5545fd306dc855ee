package org.haltwire.country.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Payment;
import org.haltwire.country.Country;
import org.haltwire.country.Towns;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.country.referee.Report.Score;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;
import org.junit.jupiter.api.Test;

/// The referee's books are right whatever a centre answers.
class PlayerTest {

  private static final int DAYS = 10;
  private static final Report.Run RUN = new Report.Run(1, false, 0, 0, 0, "", "", "", 0);

  /// Answers by a rule of the test.
  private interface Rule extends Answering {

    Verdict answer(Occurrence payment);

    @Override
    default void tell(List<Occurrence> facts, Answers answers) {
      for (Occurrence each : facts) {
        if (each.fact() instanceof Payment) {
          answers.answered(each, answer(each), 1_000_000);
        }
      }
    }

    @Override
    default String name() {
      return "a rule";
    }

    @Override
    default String policy() {
      return "none";
    }
  }

  @Test
  void nothingIsSavedWhereEverythingIsAllowed() throws IOException {
    Score all = play(2, 0, payment -> Verdict.ALLOW).overall();
    assertTrue(all.stolen() > 1_000_000, all.toString());
    assertEquals(0, all.stopped());
    assertEquals(0, all.held());
    assertEquals(0, all.honest().delayed());
    assertEquals(0, all.alertsPer1000());
    balances(all);
  }

  @Test
  void nothingIsLostWhereNothingOfCrimeIsAllowed() throws IOException {
    Score all =
        play(2, 0, payment -> payment.truth().isHonest() ? Verdict.ALLOW : Verdict.REFUSE)
            .overall();
    assertTrue(all.stolen() > 1_000_000, all.toString());
    assertEquals(all.stolen(), all.stopped());
    assertEquals(0, all.lost());
    assertEquals(1, all.shareSaved());
    assertEquals(all.thefts(), all.theftsAlerted());
    assertEquals(0, all.honest().delayed());
  }

  @Test
  void whatMulesMayNotPassOnIsHeld() throws IOException {
    Score all =
        play(2, 0, payment -> isVictims(payment) ? Verdict.ALLOW : stopCrime(payment)).overall();
    assertEquals(0, all.stopped());
    assertTrue(all.held() > 0.5 * all.stolen(), all.toString());
    assertEquals(0, all.lostCash() + all.lostCrypto() + all.lostAbroad());
    balances(all);
  }

  @Test
  void honestPeopleOnHoldAreCountedWithTheirHours() throws IOException {
    Report report =
        play(
            3,
            0,
            payment ->
                payment.truth().activity() == Activity.RENT ? hold(payment, 6) : Verdict.ALLOW);
    Report.Honest rent = report.lookAlikes().getOrDefault("rent", nobody());
    assertTrue(rent.payments() > 20, rent.toString());
    assertEquals(rent.payments(), rent.delayed());
    assertEquals(rent.delayed(), report.overall().honest().delayed());
    assertEquals(report.overall().honest().delayed(), report.overall().peopleHeld());
    assertTrue(rent.moneyHours() > 6 * 20 * 10_000, rent.toString());
  }

  @Test
  void criminalsTakeAnotherWayWhereOneIsClosed() throws IOException {
    int[] again = {0};
    play(
        2,
        0,
        payment -> {
          again[0] += payment.truth().again() ? 1 : 0;
          boolean cash = payment.truth().activity() == Activity.CASH_OUT;
          return cash ? Verdict.REFUSE : Verdict.ALLOW;
        });
    assertTrue(again[0] > 10, "other tries: " + again[0]);
  }

  @Test
  void theftsOfTheWarmUpDoNotCount() throws IOException {
    long all = play(2, 0, payment -> Verdict.ALLOW).overall().thefts();
    long later = play(2, DAYS - 2, payment -> Verdict.ALLOW).overall().thefts();
    assertTrue(later > 0 && later < all / 2, later + " of " + all);
  }

  @Test
  void aSecondRunIsTheSame() throws IOException {
    Rule rule = payment -> payment.order().minor() % 700 == 0 ? Verdict.WARN : Verdict.ALLOW;
    assertEquals(play(4, 2, rule), play(4, 2, rule));
  }

  private static Report.Honest nobody() {
    return new Report.Honest(0, 0, 0, 0, 0);
  }

  private static void balances(Score all) {
    double accounted =
        all.stopped() + all.held() + all.returned() + all.lost() + all.paidBack() + all.atLarge();
    assertEquals(all.stolen(), accounted, 1, all.toString());
    assertTrue(all.atLarge() >= 0, all.toString());
    double ways =
        all.lostCash() + all.lostCrypto() + all.lostAbroad() + all.lostGoods() + all.lostFees();
    assertEquals(all.lost(), ways, 1, all.toString());
    assertEquals(all.held(), all.heldByHop().stream().mapToDouble(x -> x).sum(), 1);
    assertEquals(
        count(all, "held"), all.paymentsHeldByHop().stream().mapToLong(Long::longValue).sum());
    assertEquals(all.held() > 0, count(all, "held") > 0);
    assertEquals(all.lostCash() > 0, count(all, "cash") > 0);
    assertEquals(all.lostCrypto() > 0, count(all, "crypto") > 0);
    assertEquals(all.lostAbroad() > 0, count(all, "abroad") > 0);
  }

  private static long count(Score all, String fate) {
    return all.paymentsByFate().getOrDefault(fate, 0L);
  }

  private static boolean isVictims(Occurrence payment) {
    return switch (payment.truth().activity()) {
      case THEFT, GOODS_OUT, GATHERING, CARD_TEST -> true;
      default -> false;
    };
  }

  private static Verdict stopCrime(Occurrence payment) {
    return payment.truth().isHonest() ? Verdict.ALLOW : Verdict.REFUSE;
  }

  private static Verdict hold(Occurrence payment, int hours) {
    return new Verdict.Hold(
        payment.fact().occurredAt() + hours * Almanac.HOUR,
        ((Payment) payment.fact()).terms().amount());
  }

  private static Report play(long seed, int warmUp, Rule rule) throws IOException {
    Map<String, Double> parameters = new TreeMap<>();
    parameters.put("crime.scale", 40.0);
    parameters.put("calls.per-day", 0.1);
    Country country = new Country(Towns.settings(seed, 3_000, parameters));
    Referee referee = new Referee();
    new Player(country, rule, referee, (time, facts) -> true).play(warmUp, DAYS - warmUp);
    return referee.report(RUN);
  }
}
