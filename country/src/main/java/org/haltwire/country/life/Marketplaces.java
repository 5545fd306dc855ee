package org.haltwire.country.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Marketplaces that keep what buyers pay until the goods have come, some days later, and then pay
/// the seller, less a commission, or the buyer who sent them back. Sellers buy there, too.
final class Marketplaces implements Habit {

  private static final int KIND = 1;
  private static final int FEWEST_SELLERS = 10;
  private static final int MORE_SELLERS = 60;
  private static final double SELLERS_BUY = 0.15;
  private static final long COMMISSION_PERCENT = 7;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;
  private static final long PURPOSE = 53;
  private static final Set<Work> SELLERS = EnumSet.of(Work.SELF_EMPLOYED);

  private final World world;
  private final Rhythm rhythm;
  private final double salesMedian;
  private final double median;
  private final double returned;
  private final List<Market> markets;

  private record Market(Pot pot, List<Integer> sellers, double salesPerDay) {}

  Marketplaces(World world, Parameters parameters) {
    this.world = world;
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.salesMedian = parameters.number("keepers.marketplace-sales-per-day");
    this.median = parameters.number("keepers.marketplace-median");
    this.returned = parameters.number("keepers.marketplace-returned");
    this.markets = Keepers.all(world, "keepers.marketplaces", this::found);
  }

  private Market found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    Pot pot = Pot.ofFirm(world, Keepers.firm(world, KIND, number), Activity.MARKETPLACE);
    double perDay = chance.logNormal(salesMedian, 0.6);
    int sellers = FEWEST_SELLERS + chance.below(MORE_SELLERS);
    return new Market(
        pot,
        IntStream.range(0, sellers)
            .mapToObj(i -> Keepers.whoLivesOn(SELLERS, world, chance))
            .toList(),
        perDay);
  }

  @Override
  public int count(int everybody) {
    return markets.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    for (int i = chance.poisson(markets.get(number).salesPerDay); i > 0; i--) {
      agenda.add(rhythm.moment(chance), number, 0);
    }
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Market market = markets.get(number);
    int seller = market.sellers.get(chance.lower(market.sellers.size()));
    int buyer =
        chance.happens(SELLERS_BUY)
            ? market.sellers.get(chance.below(market.sellers.size()))
            : chance.below(world.people().count());
    double price = Math.max(500, chance.logNormal(median, 1));
    boolean sentBack = chance.happens(returned);
    long delay = chance.between(SHORTEST * Almanac.DAY, LONGEST * Almanac.DAY);
    if (buyer == seller) {
      return;
    }
    Pot.Receipt receipt =
        (from, minor) ->
            world.after(
                delay,
                () -> {
                  if (sentBack) {
                    market.pot.payOut(from, minor, "REFU");
                  } else {
                    long less = minor * (100 - COMMISSION_PERCENT) / 100;
                    market.pot.payOut(world.accounts().main(seller), less, "GDDS");
                  }
                });
    market.pot.takeIn(buyer, price, "GDDS", receipt);
  }
}
