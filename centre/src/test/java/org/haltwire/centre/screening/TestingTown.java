package org.haltwire.centre.screening;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// A town for one hour: honest payments, and among them accounts where strangers' money gathers and
/// leaves again.
final class TestingTown {

  private static final long DAY = 86_400_000L;

  private final Random chance = new Random(7);
  private final List<Fact> facts = new ArrayList<>();
  private final long begin;

  TestingTown(long end) {
    this.begin = end - 3_600_000;
  }

  /// Lets the town live in a centre, and waits until the tables tell of it.
  static void live(TestingCentre centre) {
    List<Fact> facts = new TestingTown(InstantSource.system().millis()).hour();
    Journal journal = centre.bean(Journal.class);
    journal.appendHistory(facts).join();
    await(centre);
  }

  static void await(TestingCentre centre) {
    Projector projector = centre.bean(Projector.class);
    Soon.is("tables that tell of the whole journal", () -> projector.lag() == 0);
  }

  List<Fact> hour() {
    for (int minute = 0; minute < 60; minute++) {
      for (int i = 0; i < 12; i++) {
        honest(begin + minute * 60_000L + i * 4_000L);
      }
      mule(minute, begin + minute * 60_000L + 55_000);
    }
    return facts;
  }

  static Payment payment(String id, long time, long tenge, String payer, String payee) {
    int opened = (int) (time / DAY) - (payee.endsWith("999") ? 5 : 900);
    return new Payment(
        new FactId("demo-bank", id),
        time,
        new Terms(
            new Money(tenge * 100, "KZT"), tenge * 100, Instrument.TRANSFER, Channel.MOBILE, ""),
        new Party(payer, "DEMOKZKA", "", "", (int) (time / DAY) - 1_100, "KZ"),
        new Party(payee, "ALFAKZKA", "", "", opened, "KZ"),
        new Origin("77010000001", "d-" + payer, 140));
  }

  private void honest(long time) {
    add(time, 2_000 + chance.nextInt(60_000), account(chance.nextInt(300)), shop());
  }

  /// Three mule accounts: strangers pay them every few minutes, then the money leaves.
  private void mule(int minute, long time) {
    String mule = "KZ86125KZT500410" + (minute % 3) + "999";
    if (minute % 12 < 9) {
      add(time, 40_000 + chance.nextInt(30_000), account(400 + minute), mule);
    } else {
      add(time, 280_000 + chance.nextInt(90_000), mule, account(700 + minute));
    }
  }

  private String shop() {
    return "KZ75601A0000000%04d".formatted(chance.nextInt(20));
  }

  private static String account(int number) {
    return "KZ44722C0000000%04d".formatted(number);
  }

  private void add(long time, long tenge, String payer, String payee) {
    facts.add(payment("p-%05d".formatted(facts.size() + 1), time, tenge, payer, payee));
  }
}
