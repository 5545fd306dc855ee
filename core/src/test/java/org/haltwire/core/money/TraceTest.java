package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.haltwire.core.money.Traced.End;
import org.haltwire.core.money.Traced.Flow;
import org.haltwire.core.money.Traced.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTest {

  @ParameterizedTest
  @CsvSource({
    "FIFO, 0, 5000, 20000",
    "LIFO, 10000, 15000, 0",
    "PRO_RATA, 4167, 12500, 8333",
    "POISON, 10000, 9000, 6000"
  })
  void dividesWhatStaysAsTheWorkedExample(Method method, long own, long ofA, long ofB) {
    Ledgers ledgers = new Ledgers();
    ledgers.pay("employer", "mule", 10_000);
    int first = ledgers.pay("A", "mule", 30_000);
    int second = ledgers.pay("B", "mule", 20_000);
    ledgers.pay("mule", "next", 35_000);
    List<Root> roots = List.of(new Root(first, 30_000), new Root(second, 20_000));
    Traced traced = Trace.follow(ledgers.graph, method, Ledgers.NO_LIMITS, roots);
    assertEquals(
        Mix.own(own).plus(Mix.of(0, ofA)).plus(Mix.of(1, ofB)), place(traced, "mule").holds());
    assertEquals(30_000 - ofA, place(traced, "next").holds().of(0));
    assertEquals(2, place(traced, "next").hop());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void agreesWithFollowingAllMoneyFromTheBeginning(Method method) {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Ledgers ledgers = Ledgers.random(random, 120, 3 + random.nextInt(12));
      List<Root> roots = ordered(ledgers.reports(random, 1 + random.nextInt(5)));
      Traced traced = Trace.follow(ledgers.graph, method, Ledgers.NO_LIMITS, roots);
      NaiveTrace naive = new NaiveTrace(ledgers, method, roots);
      assertEquals(naive.stolenIn, stolenIn(traced), () -> "in accounts, " + method);
      assertEquals(naive.gone, gone(traced), () -> "gone, " + method);
      assertEquals(naive.back, back(traced), () -> "back, " + method);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void losesNothingWhateverTheLimits(Method method) {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Ledgers ledgers = Ledgers.random(random, 200, 2 + random.nextInt(20));
      for (int number = 0; number < ledgers.transfers.size(); number++) {
        if (random.nextInt(10) == 0) {
          ledgers.graph.cancel(number);
        }
      }
      Limits limits =
          new Limits(
              1 + random.nextInt(6),
              1 + random.nextLong(60_000),
              random.nextLong(400),
              1 + random.nextInt(100));
      List<Root> roots = ledgers.reports(random, 8);
      Traced traced = Trace.follow(ledgers.graph, method, limits, roots);
      assertEquals(roots.size(), traced.roots().size());
      for (int source = 0; source < roots.size(); source++) {
        long found = gone(traced).of(source) + back(traced).of(source);
        for (Place place : traced.places()) {
          found += place.holds().of(source);
        }
        assertEquals(traced.roots().get(source).amount(), found);
      }
      assertEquals(traced, Trace.follow(ledgers.graph, method, limits, roots));
    }
  }

  @Test
  void knowsMoneyThatCameBeforeTheTheft() {
    Ledgers ledgers = new Ledgers();
    ledgers.pay("employer", "holder", 900);
    ledgers.pay("holder", "shop", 200);
    int stolen = ledgers.pay("victim", "holder", 300);
    ledgers.pay("holder", "next", 500);
    Traced traced = follow(ledgers, Method.PRO_RATA, new Root(stolen, 300));
    Flow flow = traced.flows().get(1);
    assertEquals(Mix.own(700).plus(Mix.of(0, 300)), flow.before());
    assertEquals(Mix.own(350).plus(Mix.of(0, 150)), flow.moved());
    assertEquals(0, flow.unseen());
  }

  @Test
  void callsWhatNobodySawComeTheHoldersOwn() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "mule", 300);
    ledgers.pay("mule", "next", 1_000);
    Flow flow = follow(ledgers, Method.FIFO, new Root(stolen, 300)).flows().get(1);
    assertEquals(700, flow.unseen());
    assertEquals(Mix.own(700).plus(Mix.of(0, 300)), flow.moved());
  }

  @Test
  void seesMoneyComeBackToTheVictim() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "mule", 300);
    ledgers.pay("mule", "victim", 120);
    Traced traced = follow(ledgers, Method.FIFO, new Root(stolen, 300));
    assertEquals(Mix.of(0, 120), traced.flows().get(1).back());
    assertEquals(180, place(traced, "mule").holds().stolen());
    assertEquals(1, traced.places().size());
  }

  @Test
  void followsACircle() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "a", 300);
    ledgers.pay("a", "b", 300);
    ledgers.pay("b", "a", 300);
    ledgers.pay("a", "b", 100);
    Traced traced = follow(ledgers, Method.PRO_RATA, new Root(stolen, 300));
    assertEquals(200, place(traced, "a").holds().stolen());
    assertEquals(100, place(traced, "b").holds().stolen());
    assertEquals(1, place(traced, "a").hop());
  }

  @Test
  void countsNoMoneyForTwoVictims() {
    Ledgers ledgers = new Ledgers();
    int first = ledgers.pay("victim", "mule", 300);
    int second = ledgers.pay("mule", "boss", 500);
    Traced traced = follow(ledgers, Method.FIFO, new Root(first, 300), new Root(second, 500));
    assertEquals(List.of(new Root(first, 300), new Root(second, 200)), traced.roots());
    assertEquals(Mix.of(0, 300).plus(Mix.of(1, 200)), place(traced, "boss").holds());
  }

  @Test
  void stopsAfterSoManyHops() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "a", 300);
    ledgers.pay("a", "b", 300);
    ledgers.pay("b", "c", 300);
    Limits limits = new Limits(2, Long.MAX_VALUE, 0, 100);
    Traced traced =
        Trace.follow(ledgers.graph, Method.FIFO, limits, List.of(new Root(stolen, 300)));
    assertEquals(300, place(traced, "b").holds().stolen());
    assertEquals(End.HOPS, place(traced, "b").end());
    assertEquals(2, traced.places().size());
    assertFalse(traced.cut());
  }

  @Test
  void stopsWhereMoneyLayLongerThanTheWindow() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "a", 300);
    ledgers.later(10_000);
    ledgers.pay("a", "b", 100);
    ledgers.later(100_000);
    ledgers.pay("a", "c", 100);
    Limits limits = new Limits(9, 50_000, 0, 100);
    Traced traced =
        Trace.follow(ledgers.graph, Method.FIFO, limits, List.of(new Root(stolen, 300)));
    assertEquals(200, place(traced, "a").holds().stolen());
    assertEquals(End.WINDOW, place(traced, "a").end());
    assertEquals(100, place(traced, "b").holds().stolen());
  }

  @Test
  void followsSmallPartsAgainWhereTheyComeTogether() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "a", 300);
    ledgers.pay("a", "b", 60);
    ledgers.pay("a", "c", 60);
    ledgers.pay("a", "b", 60);
    ledgers.pay("b", "d", 120);
    ledgers.pay("c", "d", 60);
    Limits limits = new Limits(9, Long.MAX_VALUE, 100, 100);
    Traced traced =
        Trace.follow(ledgers.graph, Method.FIFO, limits, List.of(new Root(stolen, 300)));
    assertEquals(120, place(traced, "d").holds().stolen());
    assertEquals(60, place(traced, "c").holds().stolen());
    assertEquals(End.MINIMUM, place(traced, "c").end());
  }

  @Test
  void saysThatItWasCutWhereTooManyTransfersFollow() {
    Ledgers ledgers = new Ledgers();
    int stolen = ledgers.pay("victim", "hub", 100_000);
    for (int i = 0; i < 100; i++) {
      ledgers.pay("hub", "fan" + i, 1_000);
    }
    Limits limits = new Limits(9, Long.MAX_VALUE, 0, 10);
    Traced traced =
        Trace.follow(ledgers.graph, Method.FIFO, limits, List.of(new Root(stolen, 100_000)));
    assertTrue(traced.cut());
    assertEquals(10, traced.flows().size());
    assertEquals(91_000, place(traced, "hub").holds().stolen());
    assertEquals(End.TRANSFERS, place(traced, "hub").end());
  }

  @Test
  void refusesRootsThatAreNone() {
    Ledgers ledgers = new Ledgers();
    int one = ledgers.pay("a", "b", 100);
    int other = ledgers.pay("a", "b", 100);
    ledgers.graph.cancel(other);
    refuses(ledgers, new Root(one, 101));
    refuses(ledgers, new Root(one, 0));
    refuses(ledgers, new Root(other, 50));
    refuses(ledgers, new Root(77, 50));
    refuses(ledgers, new Root(one, 50), new Root(one, 20));
  }

  private static void refuses(Ledgers ledgers, Root... roots) {
    assertThrows(IllegalArgumentException.class, () -> follow(ledgers, Method.FIFO, roots));
  }

  private static Traced follow(Ledgers ledgers, Method method, Root... roots) {
    return Trace.follow(ledgers.graph, method, Ledgers.NO_LIMITS, List.of(roots));
  }

  private static List<Root> ordered(List<Root> roots) {
    List<Root> ordered = new ArrayList<>(roots);
    ordered.sort(Comparator.comparingInt(Root::transfer));
    return ordered;
  }

  private static Place place(Traced traced, String account) {
    return traced.places().stream()
        .filter(place -> place.account().account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Mix> stolenIn(Traced traced) {
    Map<String, Mix> stolen = new TreeMap<>();
    for (Place place : traced.places()) {
      if (place.holds().stolen() > 0) {
        stolen.put(place.account().account(), place.holds().withoutOwn());
      }
    }
    return stolen;
  }

  private static Mix gone(Traced traced) {
    Mix gone = Mix.NOTHING;
    for (Flow flow : traced.flows()) {
      if (flow.route().leaves()) {
        gone = gone.plus(flow.moved().withoutOwn().without(flow.back()));
      }
    }
    return gone;
  }

  private static Mix back(Traced traced) {
    Mix back = Mix.NOTHING;
    for (Flow flow : traced.flows()) {
      back = back.plus(flow.back());
    }
    return back;
  }
}
