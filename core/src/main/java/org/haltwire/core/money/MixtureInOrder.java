package org.haltwire.core.money;

import java.util.ArrayDeque;
import java.util.Deque;

/// The oldest money leaves first, or the newest. What came with one transfer is of one age and
/// leaves in proportion.
final class MixtureInOrder implements Mixture {

  private final boolean oldestFirst;
  private final Deque<Mix> arrivals = new ArrayDeque<>();

  /// The sum of the arrivals, which is asked for at each transfer.
  private Mix all = Mix.NOTHING;

  MixtureInOrder(boolean oldestFirst) {
    this.oldestFirst = oldestFirst;
  }

  @Override
  public void add(Mix arrived) {
    if (arrived.total() == 0) {
      return;
    }
    all = all.plus(arrived);
    Mix last = arrivals.peekLast();
    if (last != null && last.stolen() == 0 && arrived.stolen() == 0) {
      arrivals.removeLast();
      arrivals.addLast(last.plus(arrived));
    } else {
      arrivals.addLast(arrived);
    }
  }

  @Override
  public Mix take(long amount) {
    Mix taken = Mix.NOTHING;
    long missing = amount;
    while (missing > 0) {
      Mix next = oldestFirst ? arrivals.removeFirst() : arrivals.removeLast();
      if (next.total() > missing) {
        Mix part = next.part(missing);
        putBack(next.without(part));
        next = part;
      }
      taken = taken.plus(next);
      missing -= next.total();
    }
    all = all.without(taken);
    return taken;
  }

  private void putBack(Mix rest) {
    if (oldestFirst) {
      arrivals.addFirst(rest);
    } else {
      arrivals.addLast(rest);
    }
  }

  @Override
  public Mix now() {
    return all;
  }
}
