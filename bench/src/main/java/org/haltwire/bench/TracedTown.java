package org.haltwire.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.haltwire.core.money.Root;
import org.haltwire.core.money.Route;
import org.haltwire.core.money.Transfer;
import org.haltwire.core.money.TransferGraph;

/// A graph of ninety days of transfers, the same for the same seed: honest ones of which few payees
/// get a large share, and thefts woven in whose money is laundered through the same accounts.
final class TracedTown {

  private static final long START = 1_767_225_600_000L; // 2026-01-01T00:00Z
  private static final long DAY = 86_400_000L;
  private static final long SPAN = 90 * DAY;
  private static final String BANKS = "ABCDEF";

  private final TransferGraph graph = new TransferGraph();
  private final List<Root> roots = new ArrayList<>();
  private final SplittableRandom random;
  private final Transfer.Side[] sides;
  private final PriorityQueue<Laundering.Step> steps =
      new PriorityQueue<>(Comparator.comparingLong(Laundering.Step::time));
  private long laundered;
  private long position;

  TracedTown(long seed, int accounts) {
    this.random = new SplittableRandom(seed);
    this.sides = new Transfer.Side[accounts];
    for (int account = 0; account < accounts; account++) {
      sides[account] = side(account);
    }
  }

  TransferGraph graph() {
    return graph;
  }

  /// What was stolen, a root for each theft, in the order of time.
  List<Root> roots() {
    return roots;
  }

  /// How many transfers are steps of laundering.
  long laundered() {
    return laundered;
  }

  /// Adds transfers at even distances of time. Where a step of laundering is due it takes the place
  /// of an honest one.
  void live(long transfers, int thefts) {
    Laundering laundering = new Laundering(random, sides.length);
    for (int theft = 0; theft < thefts; theft++) {
      steps.add(laundering.theft(START + (SPAN - DAY) * theft / thefts));
    }
    for (long made = 0; made < transfers; made++) {
      long time = START + (long) ((double) SPAN * made / transfers);
      if (!steps.isEmpty() && steps.element().time() <= time) {
        launder(laundering, steps.remove(), time);
      } else {
        honest(time);
      }
    }
    if (roots.size() < thefts) {
      throw new IllegalArgumentException(
          "Expected room for %d thefts of a thousand transfers each, but got %d transfers"
              .formatted(thefts, transfers));
    }
  }

  /// Adds an account that is paid stolen money and pays all of it to so many others.
  Root fan(int payees) {
    long each = 100_000;
    Transfer.Side hub = side(sides.length);
    int theft = add(START + SPAN, sides[0], hub, each * payees);
    for (int payee = 0; payee < payees; payee++) {
      add(START + SPAN, hub, sides[payee % sides.length], each);
    }
    return new Root(theft, each * payees);
  }

  private void launder(Laundering laundering, Laundering.Step step, long time) {
    int number = add(time, sides[step.payer()], sides[step.payee()], step.amount());
    if (step.hop() == 1) {
      roots.add(new Root(number, step.amount()));
    }
    laundered++;
    steps.addAll(laundering.passedOn(step));
  }

  /// One payment in twenty is of a firm that pays many; half of all go to those whom many pay.
  private void honest(long time) {
    int payer = random.nextInt(20) == 0 ? popular() : random.nextInt(sides.length);
    int payee = random.nextBoolean() ? popular() : random.nextInt(sides.length);
    if (payer == payee) {
      payee = (payee + 1) % sides.length;
    }
    add(time, sides[payer], sides[payee], random.nextLong(100, 5_000_000));
  }

  /// Cube of an even draw: of a million accounts the first one gets a hundredth.
  private int popular() {
    double even = random.nextDouble();
    return (int) (even * even * even * sides.length);
  }

  private int add(long time, Transfer.Side payer, Transfer.Side payee, long amount) {
    return graph.add(new Transfer(++position, time, payer, payee, amount, Route.ACCOUNT));
  }

  private static Transfer.Side side(int account) {
    char bank = BANKS.charAt(account % BANKS.length());
    return new Transfer.Side("KZ" + bank + (10_000_000_000_000_000L + account), "BANK" + bank);
  }
}
