package org.haltwire.core.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.haltwire.core.money.Transfer.Side;

/// Transfers for tests, in a graph and in a list beside it.
final class Ledgers {

  static final Limits NO_LIMITS = new Limits(1_000, Long.MAX_VALUE, 0, 1_000_000);

  final TransferGraph graph = new TransferGraph();
  final List<Transfer> transfers = new ArrayList<>();
  private long time = 1_000;

  int pay(String payer, String payee, long amount) {
    return pay(payer, payee, amount, Route.ACCOUNT);
  }

  int pay(String payer, String payee, long amount, Route route) {
    long position = transfers.size() + 1L;
    Transfer transfer =
        new Transfer(position, time, new Side(payer, ""), new Side(payee, ""), amount, route);
    transfers.add(transfer);
    int number = graph.add(transfer);
    time += 1_000;
    return number;
  }

  void later(long millis) {
    time += millis;
  }

  /// So many transfers among few accounts.
  static Ledgers random(Random random, int count, int accounts) {
    Ledgers ledgers = new Ledgers();
    for (int i = 0; i < count; i++) {
      String payer = "A" + random.nextInt(accounts);
      String payee = "A" + random.nextInt(accounts);
      Route route =
          switch (random.nextInt(8)) {
            case 0 -> Route.CASH;
            case 1 -> Route.INCOME;
            default -> Route.ACCOUNT;
          };
      ledgers.pay(payer, payee, 1 + random.nextLong(1_000), route);
    }
    return ledgers;
  }

  /// Some transfers, reported whole or in part.
  List<Root> reports(Random random, int count) {
    Map<Integer, Root> roots = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int number = random.nextInt(transfers.size());
      Transfer one = transfers.get(number);
      if (!graph.isCancelled(number) && !one.payer().equals(one.payee())) {
        roots.put(number, new Root(number, 1 + random.nextLong(one.amount())));
      }
    }
    return new ArrayList<>(roots.values());
  }
}
