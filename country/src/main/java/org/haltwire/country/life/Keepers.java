package org.haltwire.country.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.World;

/// Who collects from many: so many of each kind among 100,000 people, none where that is not half a
/// one.
final class Keepers {

  /// Kinds of firms that collect: each has small employers of its own.
  private static final int KINDS = 4;

  private static final int LOOKS = 100;

  private Keepers() {}

  /// One of each.
  ///
  /// @param name of the number among 100,000 people
  static <T> List<T> all(World world, String name, IntFunction<T> one) {
    double rate = world.parameters().number(name);
    long count = Math.round(rate * world.people().count() / 100_000);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.apply(i));
    }
    return all;
  }

  /// The number of a firm among all, from the smallest employers up.
  ///
  /// @param kind below [#KINDS]
  static int firm(World world, int kind, int number) {
    int employers = world.firms().count(Trade.EMPLOYER);
    int index = Math.floorMod(employers - 1 - (number * KINDS + kind), employers);
    return world.firms().number(Trade.EMPLOYER, index);
  }

  /// Somebody who lives on one of these, as far as a few looks find one.
  static int whoLivesOn(Set<Work> work, World world, Chance chance) {
    int person = chance.below(world.people().count());
    for (int i = 0; i < LOOKS && !work.contains(world.people().work(person)); i++) {
      person = chance.below(world.people().count());
    }
    return person;
  }
}
