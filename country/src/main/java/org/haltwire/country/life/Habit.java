package org.haltwire.country.life;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac.Day;

/// Something that people do again and again.
interface Habit {

  /// For how many it is planned: for each person, or for each account that collects, which is then
  /// what `person` counts.
  default int count(int people) {
    return people;
  }

  /// Puts what a person does on a day into the agenda.
  void plan(Day day, int person, Chance chance, Agenda agenda);

  /// Does it when its time has come.
  ///
  /// @param detail what was planned: 0 to 255
  void act(int person, int detail, Chance chance);
}
