package org.haltwire.bench.pyramid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.haltwire.country.chance.Chance;

/// A pyramid as the textbooks tell it: who pays in is promised a multiple after some days, or a
/// part each week; new people come faster and faster, then slower; payouts are made in order as
/// long as there is money, and the organiser takes a part. Nothing in it knows the policy's limits.
final class MadeUpPyramid {

  private static final int LONGEST = 120;

  private final Script script;
  private final Chance chance;
  private final double multiple;
  private final int term;
  private final int parts;
  private final double cut;
  private final double upline;
  private final Deque<Due> dues = new ArrayDeque<>();
  private long balance;
  private int people;

  private record Due(String who, long minor, int day, int left) {}

  private MadeUpPyramid(Script script) {
    this.script = script;
    this.chance = script.chance();
    this.multiple = chance.between(1.1, 2.5);
    this.term = 2 + chance.below(20);
    this.parts = chance.happens(0.5) ? 1 : 2 + chance.below(8);
    this.cut = chance.between(0.0, 0.25);
    this.upline = chance.happens(0.3) ? chance.between(0.05, 0.15) : 0;
  }

  static List<Transfer> series(long seed, int number) {
    Script script = new Script(Chance.of(seed, 7_900, number));
    new MadeUpPyramid(script).play();
    return script.transfers();
  }

  private void play() {
    double perDay = 2 + chance.below(10);
    int peak = 15 + chance.below(60);
    double growth = chance.between(1.02, 1.12);
    long tariff = Script.round(chance.logNormal(3_000_000, 0.8));
    for (int day = 0; day < LONGEST; day++) {
      for (int i = Math.min(300, chance.poisson(perDay)); i > 0; i--) {
        deposit(day, tariff);
      }
      if (!payOut(day)) {
        return; // it cannot pay any more, and the organiser is gone
      }
      perDay = day < peak ? perDay * growth : perDay * 0.9;
    }
  }

  private void deposit(int day, long tariff) {
    boolean again = people > 10 && chance.happens(0.2);
    String who = again ? "P" + chance.below(people) : "P" + people++;
    long minor = tariff * (1 + chance.lower(4));
    double minutes = day * 1_440.0 + chance.between(480.0, 1_080);
    script.at(minutes, who, Script.COLLECTOR, minor);
    balance += minor;
    long taken = Math.round(minor * cut);
    script.out("ORGANISER" + day % 3, taken, day, 18, 19);
    balance -= taken;
    if (upline > 0 && people > 2) {
      long part = Math.round(minor * upline);
      script.at(minutes + 2, Script.COLLECTOR, "P" + chance.lower(people - 1), part);
      balance -= part;
    }
    long each = Math.round(minor * multiple / parts);
    dues.add(new Due(who, each, day + term, parts));
  }

  private boolean payOut(int day) {
    for (int waiting = dues.size(); waiting > 0; waiting--) {
      Due due = dues.remove();
      if (due.day > day) {
        dues.add(due);
        continue;
      }
      if (due.minor > balance) {
        return false;
      }
      script.out(due.who, due.minor, day, 19, 23);
      balance -= due.minor;
      if (due.left > 1) {
        dues.add(new Due(due.who, due.minor, day + 7, due.left - 1));
      }
    }
    return true;
  }
}
