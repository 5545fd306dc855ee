package org.haltwire.core.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Follows money through all accounts from the beginning of time, a transfer after the other: slow,
/// without limits, and hardly to be got wrong.
final class NaiveTrace {

  final Map<String, Mix> stolenIn = new TreeMap<>();
  Mix gone = Mix.NOTHING;
  Mix back = Mix.NOTHING;

  NaiveTrace(Ledgers ledgers, Method method, List<Root> roots) {
    Map<String, Mixture> accounts = new HashMap<>();
    for (int number = 0; number < ledgers.transfers.size(); number++) {
      if (!ledgers.graph.isCancelled(number)) {
        move(number, method, roots, ledgers, accounts);
      }
    }
    accounts.forEach((account, mixture) -> {
      Mix stolen = mixture.now().withoutOwn();
      if (stolen.stolen() > 0) {
        stolenIn.put(account, stolen);
      }
    });
  }

  private void move(
      int number, Method method, List<Root> roots, Ledgers ledgers, Map<String, Mixture> accounts) {
    Transfer transfer = ledgers.transfers.get(number);
    if (transfer.payer().equals(transfer.payee())) {
      return;
    }
    Mixture payer =
        accounts.computeIfAbsent(transfer.payer().account(), ignored -> method.mixture());
    Mixture payee =
        accounts.computeIfAbsent(transfer.payee().account(), ignored -> method.mixture());
    long known = Math.min(transfer.amount(), payer.now().total());
    Mix moved = payer.take(known).plus(Mix.own(transfer.amount() - known));
    for (int source = 0; source < roots.size(); source++) {
      if (roots.get(source).transfer() == number) {
        long claimed = Math.min(roots.get(source).amount(), moved.own());
        moved =
            Mix.own(moved.own() - claimed).plus(moved.withoutOwn()).plus(Mix.of(source, claimed));
      }
    }
    Mix arrived = Mix.own(moved.own());
    for (int source : moved.sources()) {
      int root = roots.get(source).transfer();
      Mix part = Mix.of(source, moved.of(source));
      if (ledgers.transfers.get(root).payer().equals(transfer.payee())) {
        back = back.plus(part);
        arrived = arrived.plus(Mix.own(part.stolen()));
      } else {
        arrived = arrived.plus(part);
      }
    }
    boolean reported = roots.stream().anyMatch(root -> root.transfer() == number);
    if (transfer.route().leaves() && !(reported && transfer.route() == Route.INCOME)) {
      gone = gone.plus(arrived.withoutOwn());
      payee.add(Mix.own(transfer.amount()));
    } else {
      payee.add(arrived);
    }
  }
}
