package org.haltwire.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.Terms;
import org.haltwire.core.profile.ProtectedIncome;
import org.junit.jupiter.api.Test;

class TransferBookTest {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final Verdict HOLD = new Verdict.Hold(0, new Money(100, "KZT"));

  private final TransferBook book = new TransferBook("KZ", Set.of(ProtectedIncome.WAGE));
  private final Map<FactId, TransferBook.Placed> journal = new HashMap<>();
  private long position;

  @Test
  void countsWhatWentOnUntilItsBankSaysThatItDidNot() {
    int moved = pay("p", "A", "B", "", 0, Verdict.ALLOW);
    assertEquals(moved, book.transferOf(1));
    outcome("p", PaymentOutcome.Status.REJECTED, 1);
    assertTrue(book.graph().cancelled(moved));
  }

  @Test
  void countsWhatWasHeldFromWhenItsBankSaysThatItMoved() {
    assertEquals(TransferGraph.NONE, pay("p", "A", "B", "", 0, HOLD));
    assertEquals(TransferGraph.NONE, book.transferOf(1));
    int moved = outcome("p", PaymentOutcome.Status.SETTLED, 1);
    assertEquals(moved, book.transferOf(1));
    assertEquals(2, book.graph().transfer(moved).orElseThrow().position());
  }

  @Test
  void givesBackTheOtherWay() {
    pay("p", "A", "B", "", 0, Verdict.ALLOW);
    int back = outcome("p", PaymentOutcome.Status.RETURNED, 1);
    assertEquals("B", book.graph().transfer(back).orElseThrow().payer().account());
    assertEquals("A", book.graph().transfer(back).orElseThrow().payee().account());
  }

  @Test
  void takesWagesForThoseOnlyOnceTheyAreRegular() {
    assertEquals(Route.ACCOUNT, route(pay("w1", "works", "worker", "SALA", 0, Verdict.ALLOW)));
    assertEquals(Route.INCOME, route(pay("w2", "works", "worker", "SALA", 30, Verdict.ALLOW)));
    assertEquals(Route.ACCOUNT, route(pay("w3", "works", "worker", "", 31, Verdict.ALLOW)));
    assertEquals(Route.ACCOUNT, route(pay("w4", "works", "mule", "SALA", 31, Verdict.ALLOW)));
    assertEquals(Route.ACCOUNT, route(pay("p1", "fund", "old", "PENS", 0, Verdict.ALLOW)));
    assertEquals(
        Route.ACCOUNT,
        route(pay("p2", "fund", "old", "PENS", 30, Verdict.ALLOW)),
        "this country protects wages only");
  }

  /// A firm that got stolen money pays its people: their wages are theirs. Stolen money that is
  /// called wages, to an account that never got any, is followed.
  @Test
  void holdsNobodysRegularWages() {
    pay("w1", "works", "worker", "SALA", 0, Verdict.ALLOW);
    int stolen = pay("s", "victim", "works", "", 30, Verdict.ALLOW);
    pay("w2", "works", "worker", "SALA", 31, Verdict.ALLOW, 30);
    pay("w3", "works", "mule", "SALA", 31, Verdict.ALLOW, 20);
    Traced traced =
        Trace.follow(
            book.graph(), Method.POISON, Ledgers.NO_LIMITS, List.of(new Root(stolen, 100)));
    Map<String, Long> places = new HashMap<>();
    traced.places().forEach(place -> places.put(place.account().account(), place.holds().stolen()));
    assertEquals(Map.of("works", 50L, "mule", 20L), places);
  }

  /// What the victim reports is followed, whatever it is called.
  @Test
  void followsWhatWasReportedEvenAsWages() {
    pay("w1", "firm", "thief", "SALA", 0, Verdict.ALLOW);
    int stolen = pay("w2", "firm", "thief", "SALA", 30, Verdict.ALLOW);
    assertEquals(Route.INCOME, route(stolen));
    Traced traced =
        Trace.follow(book.graph(), Method.FIFO, Ledgers.NO_LIMITS, List.of(new Root(stolen, 100)));
    assertEquals("thief", traced.places().getFirst().account().account());
    assertEquals(100, traced.places().getFirst().holds().stolen());
    assertEquals(Route.ACCOUNT, traced.flows().getFirst().route());
  }

  private Route route(int transfer) {
    return book.graph().route(transfer);
  }

  private int pay(String id, String payer, String payee, String purpose, int day, Verdict verdict) {
    return pay(id, payer, payee, purpose, day, verdict, 100);
  }

  private int pay(
      String id, String payer, String payee, String purpose, int day, Verdict verdict, long minor) {
    Money money = new Money(minor, "KZT");
    Payment payment =
        new Payment(
            new FactId("bank", id),
            day * DAY,
            new Terms(money, minor, Instrument.TRANSFER, Channel.MOBILE, purpose),
            party(payer),
            party(payee),
            Origin.NOT_STATED);
    position++;
    journal.put(payment.id(), new TransferBook.Placed(payment, position));
    Decision decision = new Decision(verdict, 0, "", List.of(), new PolicyId("payments", "1"), 0);
    return book.take(payment, decision, position, day * DAY);
  }

  private int outcome(String payment, PaymentOutcome.Status status, int day) {
    FactId of = new FactId("bank", payment);
    PaymentOutcome outcome =
        new PaymentOutcome(new FactId("bank", payment + "-o"), day * DAY, of, status, "", "A", "B");
    return book.take(
        outcome, ++position, day * DAY, id -> java.util.Optional.ofNullable(journal.get(id)));
  }

  private static Party party(String account) {
    return new Party(account, "", "", "", Party.NOT_STATED, "");
  }
}
