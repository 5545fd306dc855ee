package org.haltwire.bench.pyramid;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.chance.Chance;

/// Accounts that collect from many and pay many, and are none of a pyramid's. What they are like is
/// ours: sizes and habits are drawn from wide ranges, and no series was thrown away. The same kinds
/// live in the synthetic country, a few of each and within narrower ranges; here they are many.
enum LookAlike {
  SAVINGS_CIRCLE("savings circle") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int members = 8 + chance.below(28);
      int every = chance.happens(0.3) ? 7 : 30;
      long sum = Script.round(chance.logNormal(3_000_000, 0.7));
      for (int round = 0; round * every < DAYS; round++) {
        int begin = round * every + 1;
        for (int member = 0; member < members; member++) {
          script.in("M" + member, sum, begin + (chance.happens(0.1) ? 1 : 0), 8, 20);
        }
        script.out("M" + round % members, sum * members, begin + 2, 9, 18);
      }
    }
  },
  CROWDFUNDING("crowdfunding") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      for (int campaign = 0; campaign < 3; campaign++) {
        int begin = campaign * 40;
        List<Long> gifts = new ArrayList<>();
        int backers = 30 + chance.below(400);
        for (int backer = 0; backer < backers; backer++) {
          long gift = Script.round(chance.logNormal(500_000, 0.9));
          gifts.add(gift);
          script.in(campaign + "B" + backer, gift, begin + chance.lower(30), 7, 23);
        }
        if (chance.happens(0.5)) {
          long all = gifts.stream().mapToLong(Long::longValue).sum();
          script.out("AUTHOR" + campaign, all * 94 / 100, begin + 32, 10, 16);
        } else {
          for (int backer = 0; backer < backers; backer++) {
            script.out(campaign + "B" + backer, gifts.get(backer), begin + 31 + backer % 3, 9, 18);
          }
        }
      }
    }
  },
  PAYROLL_AGENT("payroll agent") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int firms = 8 + chance.below(40);
      for (int day = 5; day < DAYS; day += 15) {
        for (int firm = 0; firm < firms; firm++) {
          int staff = 2 + firm % 9;
          long wage = Script.round(chance.logNormal(12_000_000, 0.3));
          script.in("FIRM" + firm, wage * staff * 102 / 100, day, 8, 12);
          for (int person = 0; person < staff; person++) {
            script.out("S" + firm + "-" + person, wage, day, 13, 18);
          }
          if (chance.happens(0.05)) { // paid twice, and sent back
            script.out("S" + firm + "-0", wage, day, 13, 18);
            script.in("S" + firm + "-0", wage, day + 1, 9, 18);
          }
        }
      }
    }
  },
  MARKETPLACE("marketplace escrow") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int sellers = 10 + chance.below(60);
      double perDay = 3 + chance.lower(40);
      for (int day = 0; day < DAYS; day++) {
        for (int sale = chance.poisson(perDay); sale > 0; sale--) {
          boolean byASeller = chance.happens(0.15);
          String buyer = byASeller ? "S" + chance.below(sellers) : "B" + chance.below(3_000);
          long price = 100 * Math.round(chance.logNormal(15_000, 1));
          script.in(buyer, price, day, 7, 24);
          double settled = day + 2.0 + chance.below(6);
          if (chance.happens(0.08)) {
            script.out(buyer, price, settled, 9, 20);
          } else {
            script.out("S" + chance.lower(sellers), price * 93 / 100, settled, 9, 20);
          }
        }
      }
    }
  },
  CHARITY("charity") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      double perDay = 2 + chance.lower(30);
      int donors = 100 + chance.below(2_000);
      long gathered = 0;
      for (int day = 0; day < DAYS; day++) {
        for (int gift = chance.poisson(perDay); gift > 0; gift--) {
          long sum = Script.round(chance.logNormal(300_000, 1));
          gathered += sum;
          script.in("D" + chance.lower(donors), sum, day, 7, 24);
        }
        if (day % 7 == 6) {
          script.out("HOSPITAL", gathered * 6 / 10, day, 10, 16);
          for (int family = 0; family < 5; family++) { // some whom it helps give, too
            script.out("D" + chance.below(donors), gathered / 20, day, 10, 16);
          }
          gathered = 0;
        }
      }
    }
  },
  RENT_COLLECTOR("rent collector") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int tenants = 15 + chance.below(80);
      long rent = Script.round(chance.logNormal(12_000_000, 0.4));
      for (int month = 0; month * 30 < DAYS; month++) {
        long gathered = 0;
        for (int tenant = 0; tenant < tenants; tenant++) {
          boolean moved = chance.happens(0.04);
          script.in(
              "T" + tenant + (moved ? "-" + month : ""), rent, month * 30 + chance.lower(8), 8, 22);
          gathered += rent;
          if (moved) { // the deposit of who moves out
            script.out("T" + tenant, rent, month * 30 + 10, 9, 18);
          }
        }
        script.out("LANDLORD" + month % 2, gathered * 9 / 10, month * 30 + 12, 9, 18);
      }
    }
  },
  TICKET_RESELLER("ticket reseller") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      for (int event = 0; event < 12; event++) {
        int day = event * 10;
        long price = Script.round(chance.logNormal(1_500_000, 0.5));
        int sold = 20 + chance.lower(300);
        boolean cancelled = chance.happens(0.2);
        for (int ticket = 0; ticket < sold; ticket++) {
          String guest = "G" + chance.below(4_000);
          script.in(guest, price, day + chance.lower(8), 8, 24);
          if (cancelled) {
            script.out(guest, price, day + 9.0 + chance.below(4), 9, 20);
          }
        }
        if (!cancelled) {
          script.out("ORGANISER" + event % 4, price * sold * 9 / 10, day + 9, 10, 16);
        }
      }
    }
  },
  BILL_SPLITTER("bill splitting") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int friends = 10 + chance.below(40);
      for (int day = 2; day < DAYS; day += 2 + chance.below(6)) {
        int present = 4 + chance.below(Math.min(20, friends - 3));
        long share = 100 * Math.round(chance.logNormal(6_000, 0.5));
        int first = chance.below(friends);
        for (int i = 0; i < present; i++) {
          script.in("F" + (first + i) % friends, share, day, 19, 24);
        }
        if (chance.happens(0.5)) {
          script.out("RESTAURANT" + chance.below(20), share * present, day, 19, 24);
        } else { // one of them had paid for all
          script.out("F" + first, share * present, day + 1, 9, 20);
        }
      }
    }
  },
  CASH_POOL("cash pool of a group of firms") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      int firms = 8 + chance.below(40);
      for (int day = 0; day < DAYS; day++) {
        for (int firm = 0; firm < firms; firm++) {
          long left = 100 * Math.round(chance.logNormal(2_000_000, 0.8));
          script.in("FIRM" + firm, left, day, 18, 20);
          script.out("FIRM" + firm, Math.round(left * chance.between(0.8, 1.2)), day + 1, 7, 9);
        }
      }
    }
  },
  BETTING("licensed betting, beyond the list") {
    @Override
    void play(Script script) {
      Chance chance = script.chance();
      double perDay = 10 + chance.below(60);
      for (int day = 0; day < DAYS; day++) {
        for (int bet = chance.poisson(perDay); bet > 0; bet--) {
          String player = "P" + chance.lower(1_500);
          long stake = Script.round(chance.logNormal(400_000, 0.8));
          double odds = chance.between(1.2, 6);
          script.in(player, stake, day, 10, 20);
          if (chance.happens(0.92 / odds)) {
            script.out(player, Math.round(stake * odds), day, 20, 24);
          }
        }
      }
    }
  };

  static final int DAYS = 120;

  private final String words;

  LookAlike(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// Writes one series.
  abstract void play(Script script);

  /// One of the series of a seed.
  List<Transfer> series(long seed, int number) {
    Script script = new Script(Chance.of(seed, 7_000 + ordinal(), number));
    play(script);
    return script.transfers();
  }
}
