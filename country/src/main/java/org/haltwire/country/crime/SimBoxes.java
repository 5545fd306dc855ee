package org.haltwire.country.crime;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Phones;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// SIM boxes bring calls from abroad as calls of local SIM cards, on the attacker levels of
/// FraudZen (Kouam et al.): naive; imitating traffic; imitating mobility; imitating social
/// contacts; and a box in a van, whose cards all move together. Operators' test probes call like a
/// naive box.
final class SimBoxes implements Racket {

  /// The last lines of all: cards that boxes hold, and that other criminals call from.
  static final int LINES = 300;

  private static final int CARDS_IN_A_BOX = 8;
  private static final int PROBES = 4;
  private static final long CARDS = 64;
  private static final int NIGHT = (int) (7 * Almanac.HOUR);
  private static final int OPEN = (int) (16 * Almanac.HOUR);

  private final World world;
  private final Underworld underworld;
  private final Rhythm human;
  private final double callsPerCard;
  private final int cards;

  private enum Level {
    NAIVE,
    TRAFFIC,
    MOBILITY,
    SOCIAL,
    VAN
  }

  SimBoxes(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.human = new Rhythm(underworld.parameters(), "rhythm.calls");
    this.callsPerCard = underworld.parameters().number("crime.sim-box-calls-per-card");
    double share = underworld.parameters().number("crime.sim-box-share-of-cards");
    double wanted = world.people().count() * share * underworld.scale();
    this.cards = Math.clamp(Math.round(wanted), 0, LINES - PROBES);
    Phones phones = world.phones();
    List<String> devices = new ArrayList<>();
    for (int card = 0; card < cards; card++) {
      if (card % CARDS_IN_A_BOX == 0) {
        devices.add(phones.newDevice());
      }
      phones.moveTo(line(card), devices.getLast());
    }
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int card = 0; card < cards; card++) {
      Level level = Level.values()[card / CARDS_IN_A_BOX % Level.values().length];
      for (int i = chance.poisson(callsPerCard); i > 0; i--) {
        int moment = level == Level.NAIVE ? NIGHT + chance.below(OPEN) : human.moment(chance);
        int from = card;
        world.at(day.start() + moment, () -> call(from, level));
      }
    }
    for (int probe = 0; probe < PROBES && underworld.scale() > 0; probe++) {
      int line = line(LINES - 1 - probe);
      for (int i = chance.poisson(callsPerCard); i > 0; i--) {
        world.at(day.start() + chance.below((int) Almanac.DAY), () -> test(line));
      }
    }
  }

  private void call(int card, Level level) {
    Chance chance = world.chance(CARDS, world.now() * LINES + card);
    int box = card / CARDS_IN_A_BOX;
    int callee =
        level == Level.SOCIAL
            ? (int) ((box * 997L + chance.below(60)) % world.people().count())
            : chance.below(world.people().count());
    int cell =
        switch (level) {
          case NAIVE, TRAFFIC -> box;
          case MOBILITY -> box + 1 + chance.below(9) * card;
          case SOCIAL -> box + chance.below(3);
          case VAN -> box + (int) (world.now() / (2 * Almanac.MINUTE));
        };
    int seconds = (int) Math.clamp(chance.logNormal(110, 1), 2, 3_600);
    Truth truth = Truth.of(Scheme.SIM_BOX, Activity.BOX_CALL, 0, 0);
    world
        .telephony()
        .call(line(card), callee, world.telephony().cell(cell), seconds, chance, truth);
  }

  private void test(int line) {
    Chance chance = world.chance(CARDS + 1, world.now() + line);
    int callee = chance.below(world.people().count());
    int seconds = 5 + chance.below(30);
    Truth truth = Truth.honest(Activity.NETWORK_TEST);
    world.telephony().call(line, callee, world.telephony().home(line), seconds, chance, truth);
  }

  private int line(int card) {
    return world.phones().count() - 1 - card;
  }
}
