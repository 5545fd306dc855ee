package org.haltwire.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.Terms;

/// Four months of honest life of a few hundred people, with everything that looks odd and is not:
/// wages spent within minutes, rent, relatives, a moved household, a car from its owner, a new
/// phone, own money between banks, collections for a present, a new kiosk. Seeded.
final class OrdinaryTown {

  static final int PEOPLE = 300;
  static final int DAYS = 120;
  private static final long DAY = 86_400_000L;
  private static final long HOUR = 3_600_000L;

  /// 1 January 2026, midnight in Almaty.
  static final long START = 1_767_207_600_000L;

  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private final int[] phones = new int[PEOPLE];
  private final int[] landlords = new int[PEOPLE];

  OrdinaryTown(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < PEOPLE; i++) {
      landlords[i] = random.nextInt(60);
    }
  }

  List<Fact> months() {
    for (int day = 0; day < DAYS; day++) {
      for (int person = 0; person < PEOPLE; person++) {
        everyDay(person, day);
        everyMonth(person, day);
        nowAndThen(person, day);
      }
      business(day);
    }
    return facts.stream().sorted(Comparator.comparingLong(Fact::occurredAt)).toList();
  }

  private void everyDay(int who, int day) {
    for (int i = random.nextInt(3); i > 0; i--) {
      card(who, day, "SHOP-" + random.nextInt(40), Channel.POS, money(400, 12_000));
    }
    if (random.nextInt(7) == 0) {
      pay(
          who,
          at(day, 18),
          person((who + 1 + random.nextInt(2)) % PEOPLE),
          money(3_000, 40_000),
          "");
    }
    if (random.nextInt(9) == 0) {
      pay(who, at(day, 13), person(random.nextInt(PEOPLE)), money(1_000, 30_000), "");
    }
    if (random.nextInt(12) == 0) {
      card(who, day, "MARKET-" + random.nextInt(3), Channel.ECOMMERCE, money(2_000, 60_000));
    }
    if (day % 30 > 8 && random.nextInt(20) == 0) {
      pay(who, at(day, 9), kiosk(day), money(700, 2_500), "");
    }
  }

  /// Wages on the tenth, and within the hour rent, a bill, cash and savings in another bank.
  private void everyMonth(int who, int day) {
    if (day % 30 != 9) {
      return;
    }
    long paid = START + day * DAY + 9 * HOUR + who * 2_000L;
    long wages = 180_000 + who % 9 * 50_000L;
    tell(paid, firm("PLANT-" + who % 4), person(who), wages, Means.WAGES, Origin.NOT_STATED);
    long soon = paid + 120_000L + random.nextInt(3_000_000);
    if (who % 3 == 0) {
      pay(who, soon, landlord(who), 90_000 + who % 7 * 10_000L, "RENT");
    }
    pay(who, soon + 60_000, firm("POWER-" + who % 5), money(5_000, 20_000), "ELEC");
    if (who % 5 == 0) {
      tell(soon + 90_000, person(who), firm("ATM-" + who % 20), wages / 2, Means.CASH, origin(who));
    }
    if (who % 4 == 0) {
      tell(soon + 99_000, person(who), own(who), wages / 4, Means.MOBILE, origin(who));
    }
  }

  private void nowAndThen(int who, int day) {
    switch (random.nextInt(1_200)) {
      case 0 -> landlords[who] = 60 + random.nextInt(500);
      case 1 ->
          pay(who, at(day, 15), person(random.nextInt(PEOPLE)), money(900_000, 4_000_000), "");
      case 2, 3 -> {
        phones[who]++;
        facts.add(
            new SimChange(
                id(),
                at(day, 11),
                SimChange.Kind.NEW_HANDSET,
                "",
                new Subscriber("", "phone-" + who, "")));
      }
      case 4 ->
          tell(
              at(day, 12),
              own(who),
              person(who),
              money(300_000, 1_500_000),
              Means.MOBILE,
              origin(who));
      case 5 -> present(who, day);
      case 6 ->
          card(who, day, "FURNITURE-" + random.nextInt(4), Channel.POS, money(200_000, 700_000));
      case 7, 8 -> pay(who, at(day, 20), firm("CHARITY"), money(2_000, 20_000), "CHAR");
      default -> {
        // An ordinary day.
      }
    }
  }

  /// Seven friends send money for a present, and it is bought on the market.
  private void present(int who, int day) {
    long noon = at(day, 12);
    for (int i = 1; i <= 7; i++) {
      pay((who + i) % PEOPLE, noon + i * 300_000L, person(who), 10_000, "");
    }
    tell(noon + 3 * HOUR, person(who), firm("MARKET-1"), 68_000, Means.ONLINE, origin(who));
  }

  /// People from elsewhere keep the shops, the market and the charity busy.
  private void business(int day) {
    for (int i = 0; i < 120; i++) {
      Party buyer = party("VISITOR-" + random.nextInt(4_000), "", 900);
      String shop =
          i % 3 == 0 ? "MARKET-" + i % 9 / 3 : i % 3 == 1 ? "CHARITY" : "FURNITURE-" + i % 4;
      tell(at(day, 8), buyer, firm(shop), money(3_000, 60_000), Means.ONLINE, Origin.NOT_STATED);
    }
  }

  private void card(int who, int day, String shop, Channel channel, long tenge) {
    Means means = new Means(Instrument.CARD, channel, "");
    tell(at(day, 8), person(who), firm(shop), tenge, means, Origin.NOT_STATED);
  }

  private void pay(int who, long at, Party payee, long tenge, String purpose) {
    Means means = new Means(Instrument.TRANSFER, Channel.MOBILE, purpose);
    tell(at, person(who), payee, tenge, means, origin(who));
  }

  private void tell(long at, Party payer, Party payee, long tenge, Means means, Origin origin) {
    Money amount = new Money(tenge * 100, "KZT");
    Terms terms =
        new Terms(amount, tenge * 100, means.instrument(), means.channel(), means.purpose());
    facts.add(new Payment(id(), at, terms, payer, payee, origin));
  }

  private record Means(Instrument instrument, Channel channel, String purpose) {

    static final Means MOBILE = new Means(Instrument.TRANSFER, Channel.MOBILE, "");
    static final Means ONLINE = new Means(Instrument.CARD, Channel.ECOMMERCE, "");
    static final Means WAGES = new Means(Instrument.TRANSFER, Channel.API, "SALA");
    static final Means CASH = new Means(Instrument.CASH, Channel.ATM, "");
  }

  private Origin origin(int who) {
    String device = "device-" + who + "-" + phones[who];
    return new Origin("phone-" + who, device, 30 + random.nextInt(400));
  }

  private Party landlord(int who) {
    return party("LANDLORD-" + landlords[who], "owner-" + landlords[who], 600);
  }

  private static Party person(int who) {
    return party("P-" + who, "person-" + who, 200 + who * 9);
  }

  private static Party own(int who) {
    return new Party("OWN-" + who, "OTHER", "person-" + who, "", day(500), "KZ");
  }

  private static Party firm(String name) {
    return party(name, "", 1_500);
  }

  private static Party kiosk(int day) {
    return party("KIOSK-" + day / 30, "", 5 - day / 30 * 30);
  }

  private static Party party(String account, String person, int daysBefore) {
    return new Party(account, "BANK", person, "", day(daysBefore), "KZ");
  }

  private static int day(int before) {
    return (int) (START / DAY) - before;
  }

  private FactId id() {
    return new FactId("town", "t" + facts.size());
  }

  private long money(int least, int most) {
    return (long) least + random.nextInt(most - least);
  }

  /// Around the hour, up to eleven hours later but in the same day.
  private long at(int day, int hour) {
    return START + day * DAY + hour * HOUR + (long) (random.nextDouble() * 3 * HOUR);
  }
}
