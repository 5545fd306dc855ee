package org.haltwire.country.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Firms, and people who work on own account, that let flats of several landlords: rents come in
/// the first week of a month and go to the landlords on the twelfth. Who moves in pays a deposit,
/// who moves out gets it back.
final class RentCollectors implements Habit {

  private static final int KIND = 3;
  private static final int FEWEST = 15;
  private static final int MORE = 60;
  private static final int LATEST_DAY = 8;
  private static final int MOVING_DAY = 9;
  private static final int LANDLORDS_DAY = 12;
  private static final int FLATS_OF_A_LANDLORD = 10;
  private static final long COMMISSION_PERCENT = 10;
  private static final int MOVES = 100;
  private static final int LANDLORDS = 255;
  private static final int LOOKS = 50;
  private static final long PURPOSE = 56;
  private static final Set<Work> AGENTS = EnumSet.of(Work.SELF_EMPLOYED);

  private final World world;
  private final People people;
  private final Rhythm rhythm;
  private final double rentShare;
  private final double moving;
  private final List<Agent> agents;

  /// @param tenants by flat: who pays, one of each household
  /// @param dues by flat: the day of the month
  /// @param landlords by number: a person
  /// @param theirs what came for each landlord
  @SuppressWarnings("ArrayRecordComponent") // an agent's books, which only the agent writes
  private record Agent(Pot pot, int[] tenants, int[] dues, int[] landlords, long[] theirs) {}

  RentCollectors(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.rhythm = new Rhythm(parameters, "rhythm.bills");
    this.rentShare = parameters.number("bills.rent-of-income");
    this.moving = parameters.number("keepers.tenants-moving-a-month");
    this.agents = Keepers.all(world, "keepers.rent-collectors", this::found);
  }

  private Agent found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    int flats = FEWEST + chance.below(MORE);
    int[] tenants = new int[flats];
    int[] dues = new int[flats];
    for (int flat = 0; flat < flats; flat++) {
      tenants[flat] = tenant(chance);
      dues[flat] = 1 + chance.lower(LATEST_DAY);
    }
    int[] landlords = new int[1 + flats / FLATS_OF_A_LANDLORD];
    for (int i = 0; i < landlords.length; i++) {
      landlords[i] = chance.below(people.count());
    }
    Pot pot =
        number % 2 == 0
            ? Pot.ofFirm(world, Keepers.firm(world, KIND, number), Activity.RENT_COLLECTOR)
            : Pot.ofPerson(
                world, Keepers.whoLivesOn(AGENTS, world, chance), Activity.RENT_COLLECTOR);
    return new Agent(pot, tenants, dues, landlords, new long[landlords.length]);
  }

  /// The first of a household that pays for its home nowhere else, as far as a few looks find one.
  private int tenant(Chance chance) {
    int person = chance.below(people.count());
    for (int i = 0; i < LOOKS && !Bills.isFree(world, people.household(person)); i++) {
      person = chance.below(people.count());
    }
    while (person > 0 && people.household(person - 1) == people.household(person)) {
      person--;
    }
    return person;
  }

  @Override
  public int count(int everybody) {
    return agents.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    Agent agent = agents.get(number);
    for (int flat = 0; flat < agent.tenants.length; flat++) {
      if (day.dayOfMonth() == agent.dues[flat]) {
        agenda.add(rhythm.moment(chance), number, flat);
      } else if (day.dayOfMonth() == MOVING_DAY && chance.happens(moving)) {
        agenda.add(rhythm.moment(chance), number, MOVES + flat);
      }
    }
    if (day.dayOfMonth() == LANDLORDS_DAY) {
      agenda.add(rhythm.moment(chance), number, LANDLORDS);
    }
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Agent agent = agents.get(number);
    if (detail == LANDLORDS) {
      payLandlords(agent);
    } else if (detail >= MOVES) {
      move(agent, detail - MOVES, chance);
    } else {
      int landlord = detail % agent.landlords.length;
      Pot.Receipt receipt =
          (from, minor) -> agent.theirs[landlord] += minor * (100 - COMMISSION_PERCENT) / 100;
      int tenant = agent.tenants[detail];
      agent.pot.takeIn(tenant, rent(tenant), "RENT", receipt);
    }
  }

  private void payLandlords(Agent agent) {
    for (int i = 0; i < agent.landlords.length; i++) {
      agent.pot.payOut(world.accounts().main(agent.landlords[i]), agent.theirs[i], "RENT");
      agent.theirs[i] = 0;
    }
  }

  private void move(Agent agent, int flat, Chance chance) {
    int old = agent.tenants[flat];
    int next = tenant(chance);
    agent.tenants[flat] = next;
    agent.pot.takeIn(next, rent(next), "RENT", Pot.Receipt.NOTHING);
    long deposit = 100 * Math.round(rent(old));
    int account = world.accounts().main(old);
    world.after(Almanac.DAY, () -> agent.pot.payOut(account, deposit, ""));
  }

  private double rent(int tenant) {
    return Math.max(1, Math.round(people.income(tenant) * rentShare / 5_000)) * 5_000.0;
  }
}
