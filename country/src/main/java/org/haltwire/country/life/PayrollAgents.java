package org.haltwire.country.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.World;

/// Firms that pay other firms' people: twice a month each client sends what its couriers and others
/// who work by the piece have earned, and a fee; in the afternoon they are paid.
final class PayrollAgents implements Habit {

  private static final int KIND = 0;
  private static final int FEWEST = 8;
  private static final int MOST = 24;
  private static final int MOST_WORKERS = 4;
  private static final double FEE = 1.02;
  private static final long PURPOSE = 52;
  private static final int MORNING = (int) (8 * Almanac.HOUR);
  private static final int UNTIL_NOON = (int) (4 * Almanac.HOUR);
  private static final long UNTIL_PAID = 5 * Almanac.HOUR;
  private static final Set<Work> BY_THE_PIECE = EnumSet.of(Work.COURIER, Work.SELF_EMPLOYED);

  private final World world;
  private final People people;
  private final double share;
  private final List<Agent> agents;

  private record Agent(Pot pot, List<Client> clients, int payday) {}

  /// @param firm the number among all firms of who sends the money
  /// @param workers who earned it
  private record Client(int firm, List<Integer> workers) {}

  PayrollAgents(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.share = parameters.number("keepers.piecework-of-income");
    this.agents = Keepers.all(world, "keepers.payroll-agents", this::found);
  }

  private Agent found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    Pot pot = Pot.ofFirm(world, Keepers.firm(world, KIND, number), Activity.PAYROLL_AGENT);
    int clients = FEWEST + chance.below(MOST - FEWEST + 1);
    int payday = 3 + chance.below(10);
    return new Agent(
        pot, IntStream.range(0, clients).mapToObj(i -> client(chance)).toList(), payday);
  }

  private Client client(Chance chance) {
    int firm = world.firms().any(Trade.EMPLOYER, chance);
    int workers = 1 + chance.below(MOST_WORKERS);
    return new Client(
        firm,
        IntStream.range(0, workers)
            .mapToObj(i -> Keepers.whoLivesOn(BY_THE_PIECE, world, chance))
            .toList());
  }

  @Override
  public int count(int everybody) {
    return agents.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    Agent agent = agents.get(number);
    if (day.dayOfMonth() == agent.payday || day.dayOfMonth() == agent.payday + 15) {
      for (int client = 0; client < agent.clients.size(); client++) {
        agenda.add(MORNING + chance.below(UNTIL_NOON), number, client);
      }
    }
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Agent agent = agents.get(number);
    Client client = agent.clients.get(detail);
    double piece = share / 2 * chance.between(0.7, 1.3);
    long[] wages =
        client.workers.stream()
            .mapToLong(worker -> 100 * Math.round(people.income(worker) * piece))
            .toArray();
    long sent = Math.round(FEE * LongStream.of(wages).sum());
    Pot.Receipt receipt =
        (from, minor) -> world.after(UNTIL_PAID, () -> pay(agent.pot, client.workers, wages));
    agent.pot.takeInFromFirm(client.firm, sent, "PAYR", receipt);
  }

  private void pay(Pot pot, List<Integer> workers, long[] wages) {
    for (int i = 0; i < wages.length; i++) {
      pot.payOut(world.accounts().main(workers.get(i)), wages[i], "SALA");
    }
  }
}
