package org.haltwire.centre.recovery;

import java.util.List;
import java.util.function.BiFunction;
import org.haltwire.centre.recovery.hold.BankFeed;
import org.haltwire.centre.recovery.hold.BankOrder;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.hold.OrderKind;
import org.springframework.stereotype.Component;

/// Answers orders to hold within this process, as a bank does at its door: for made-up banks.
@Component
public class BankAnswers {

  private static final int MOST = 100;

  private final BankFeed feed;
  private final HoldStore holds;
  private final HoldDesk desk;

  BankAnswers(BankFeed feed, HoldStore holds, HoldDesk desk) {
    this.feed = feed;
    this.holds = holds;
    this.desk = desk;
  }

  /// Answers what a bank was told after an order; gives the number of the last one.
  ///
  /// @param secures how much of a hold's amount it secures, by the hold's id; below 0 it is silent
  public long answer(String bank, long after, BiFunction<String, Long, Long> secures) {
    List<BankOrder> orders = feed.after(bank, after, MOST);
    for (BankOrder order : orders) {
      if (order.kind() == OrderKind.HOLD) {
        long amount = holds.find(order.hold()).map(Hold::money).map(Hold.Sums::amount).orElse(0L);
        long secured = secures.apply(order.hold(), amount);
        if (secured >= 0) {
          desk.acknowledge(order.hold(), bank, secured);
        }
      }
    }
    return orders.isEmpty() ? after : orders.getLast().number();
  }
}
