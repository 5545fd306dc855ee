package org.haltwire.country.crime;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.World;

/// The accounts that criminals have at hand: recruited students and other poor, mostly with an
/// account opened for it, each used for a while.
final class Mules {

  private final World world;
  private final List<Mule> pool = new ArrayList<>();
  private final int size;
  private final double newAccounts;
  private final int mostReceipts;

  Mules(World world) {
    Parameters parameters = world.parameters();
    this.world = world;
    double per100k = parameters.number("mules.pool-per-100k") * parameters.number("crime.scale");
    this.size = (int) Math.max(4, Math.sqrt(per100k) * world.people().count() / 100_000);
    this.newAccounts = parameters.number("mules.new-accounts");
    this.mostReceipts = (int) parameters.whole("mules.receipts");
  }

  /// One that is still of use, and not the one given.
  Mule any(Chance chance, int otherThan) {
    int index = chance.below(size);
    while (pool.size() <= index) {
      pool.add(recruit(chance));
    }
    Mule mule = pool.get(index);
    if (mule.isBurned() || mule.receipts() >= mostReceipts || mule.person() == otherThan) {
      mule = recruit(chance);
      pool.set(index, mule);
    }
    return mule;
  }

  /// Somebody not used before, for an account of one's own.
  Mule recruit(Chance chance) {
    People people = world.people();
    int person = people.stranger(0, chance);
    for (int tries = 0; tries < 8 && !isRecruitable(people.work(person)); tries++) {
      person = people.stranger(0, chance);
    }
    int today = (int) (world.now() / Almanac.DAY);
    int place =
        chance.happens(newAccounts)
            ? world.accounts().open(person, today - chance.below(25), chance)
            : world.accounts().main(person);
    return new Mule(person, place);
  }

  private static boolean isRecruitable(Work work) {
    return switch (work) {
      case STUDENT, UNEMPLOYED, MIGRANT, ON_BENEFITS, COURIER -> true;
      case EMPLOYED, SELF_EMPLOYED, PENSIONER -> false;
    };
  }
}
