package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// What criminals of several schemes have in common.
final class Lures {

  private Lures() {}

  /// A call to the victim that begins now: under somebody else's number, or from a line that
  /// criminals use.
  static void call(World world, Theft theft, int seconds, boolean substituted) {
    Chance chance = theft.chance();
    Truth truth = Truth.of(theft.scheme(), Activity.LURE, theft.number(), 0);
    int victim = theft.victim();
    if (substituted) {
      String number = world.phones().phone(world.people().stranger(victim, chance));
      theft.calledBy(number);
      world.telephony().callUnder(number, victim, seconds, truth);
    } else {
      int line = world.phones().count() - 1 - chance.below(SimBoxes.LINES);
      theft.calledBy(world.phones().phone(line));
      String cell = world.telephony().home(line);
      world.telephony().call(line, victim, cell, seconds, chance, truth);
    }
  }
}
