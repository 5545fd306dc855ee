package org.haltwire.country.life;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// People who sell tickets for concerts from their own account, another one every ten days, and
/// then pay the organiser; where it is called off the guests get their money back.
final class TicketResale implements Habit {

  private static final int DAYS = 10;
  private static final int SELLING_DAYS = 8;
  private static final int SETTLED = 9;
  private static final long ORGANISERS_PERCENT = 90;
  private static final int SALE = 0;
  private static final int SETTLE = 1;
  private static final long PURPOSE = 57;
  private static final Set<Work> SELLERS = EnumSet.of(Work.SELF_EMPLOYED);

  private final World world;
  private final Rhythm rhythm;
  private final double soldMedian;
  private final double median;
  private final double calledOff;
  private final List<Seller> sellers;

  /// @param sold for the next concert
  /// @param first a day on which selling began, in days since 1970-01-01
  private record Seller(Pot pot, int organiser, List<Ticket> sold, int first) {}

  private record Ticket(int from, long minor) {}

  TicketResale(World world, Parameters parameters) {
    this.world = world;
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.soldMedian = parameters.number("keepers.tickets-sold");
    this.median = parameters.number("keepers.ticket-median");
    this.calledOff = parameters.number("keepers.concerts-called-off");
    this.sellers = Keepers.all(world, "keepers.ticket-resellers", this::found);
  }

  private Seller found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    int person = Keepers.whoLivesOn(SELLERS, world, chance);
    int organiser = world.firms().any(Trade.EMPLOYER, chance);
    Pot pot = Pot.ofPerson(world, person, Activity.TICKET_RESALE);
    return new Seller(pot, organiser, new ArrayList<>(), chance.below(DAYS));
  }

  @Override
  public int count(int everybody) {
    return sellers.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    int since = Math.floorMod(day.epochDay() - sellers.get(number).first, DAYS);
    if (since < SELLING_DAYS) {
      double all = concert(number, day.epochDay()).logNormal(soldMedian, 0.8);
      double today = all * 2 * (SELLING_DAYS - since) / (SELLING_DAYS * (SELLING_DAYS + 1.0));
      for (int i = chance.poisson(today); i > 0; i--) {
        agenda.add(rhythm.moment(chance), number, SALE);
      }
    } else if (since == SETTLED) {
      agenda.add(rhythm.moment(chance), number, SETTLE);
    }
  }

  /// What is drawn once for a concert: how many come, then the price.
  private Chance concert(int number, int day) {
    int which = Math.floorDiv(day - sellers.get(number).first, DAYS);
    return world.chance(PURPOSE + 1, (long) number << 32 | which);
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Seller seller = sellers.get(number);
    if (detail == SETTLE) {
      settle(seller, chance);
      return;
    }
    Chance concert = concert(number, Life.day(world.now()));
    concert.next();
    double price = Math.max(1, Math.round(concert.logNormal(median, 0.5) / 1_000)) * 1_000.0;
    int guest = chance.below(world.people().count());
    Pot.Receipt receipt = (from, minor) -> seller.sold.add(new Ticket(from, minor));
    seller.pot.takeIn(guest, price, "", receipt);
  }

  private void settle(Seller seller, Chance chance) {
    List<Ticket> sold = List.copyOf(seller.sold);
    seller.sold.clear();
    if (!chance.happens(calledOff)) {
      long all = sold.stream().mapToLong(Ticket::minor).sum();
      int organiser = world.accounts().firm(seller.organiser);
      seller.pot.payOut(organiser, all * ORGANISERS_PERCENT / 100, "");
      return;
    }
    for (Ticket ticket : sold) {
      long delay = chance.between(0, 3 * Almanac.DAY);
      world.after(delay, () -> seller.pot.payOut(ticket.from, ticket.minor, ""));
    }
  }
}
