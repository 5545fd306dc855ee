package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac.Day;

/// One kind of crime: plans what begins on a day.
interface Racket {

  void begin(Day day, Chance chance);
}
