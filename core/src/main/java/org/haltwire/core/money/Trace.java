package org.haltwire.core.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.haltwire.core.money.Traced.End;
import org.haltwire.core.money.Traced.Flow;
import org.haltwire.core.money.Traced.Place;

/// Follows stolen money from the transfers that were reported, in the order in which things
/// happened. All reports are followed at once, so that money of several victims that lies in one
/// account is told apart.
///
/// From when stolen money comes to an account, all the account's transfers are looked at one by
/// one: what comes in is added to its [Mixture], what goes out is taken from it. The next transfer
/// of all these accounts is found in a queue, so that a trace costs what it looks at and does not
/// grow with the graph.
public final class Trace {

  /// So many transfers are looked at for each that the limits let be followed: an account of a
  /// large shop has many in which there is no stolen money.
  private static final int LOOKS = 50;

  private final TransferGraph graph;
  private final Method method;
  private final Limits limits;
  private final List<Root> roots;
  private final Map<Integer, Stay> stays = new LinkedHashMap<>();
  private final PriorityQueue<Stay> queue;

  /// Sources by the account that was stolen from.
  private final Map<Integer, List<Integer>> victims = new HashMap<>();

  private final List<Flow> flows = new ArrayList<>();
  private final List<Root> claims = new ArrayList<>();
  private long looks;

  private Trace(TransferGraph graph, Method method, Limits limits, List<Root> roots) {
    this.graph = graph;
    this.method = method;
    this.limits = limits;
    this.roots = roots;
    this.queue =
        new PriorityQueue<>(
            (one, other) -> Long.compare(graph.rank(one.next), graph.rank(other.next)));
    this.looks = (long) LOOKS * limits.transfers();
    for (int source = 0; source < roots.size(); source++) {
      int payer = graph.payer(roots.get(source).transfer());
      victims.computeIfAbsent(payer, ignored -> new ArrayList<>()).add(source);
    }
  }

  /// Follows money as far as is known now.
  ///
  /// @param roots each of another transfer, that the graph holds and that was not cancelled
  public static Traced follow(TransferGraph graph, Method method, Limits limits, List<Root> roots) {
    List<Root> ordered = new ArrayList<>(roots);
    ordered.sort(Comparator.comparingLong(root -> graph.rank(root.transfer())));
    for (int i = 0; i < ordered.size(); i++) {
      check(graph, ordered.get(i));
      if (i > 0 && ordered.get(i - 1).transfer() == ordered.get(i).transfer()) {
        throw new IllegalArgumentException(
            "Expected each transfer once, but got two of " + ordered.get(i).transfer());
      }
    }
    return new Trace(graph, method, limits, ordered).run();
  }

  private static void check(TransferGraph graph, Root root) {
    if (!graph.holds(root.transfer()) || graph.isCancelled(root.transfer())) {
      throw new IllegalArgumentException(
          "Expected a transfer that took place, but got " + root.transfer());
    }
    long moved = graph.amount(root.transfer());
    if (root.amount() < 1 || root.amount() > moved) {
      throw new IllegalArgumentException(
          "Expected a stolen amount of 1 to %d, but got %d".formatted(moved, root.amount()));
    }
  }

  private Traced run() {
    boolean cut = false;
    while (claims.size() < roots.size() || !queue.isEmpty()) {
      cut |= flows.size() >= limits.transfers() || looks <= 0;
      if (cut) {
        giveUp();
      }
      if (claims.size() < roots.size() || !queue.isEmpty()) {
        step(nextTransfer());
      }
    }
    List<Place> places = new ArrayList<>();
    for (Stay stay : stays.values()) {
      places.add(
          new Place(
              graph.side(stay.account), stay.hop, stay.arrived, stay.mixture.now(), stay.end));
    }
    return new Traced(claims, flows, places, cut);
  }

  /// Follows nothing further; what was reported is still taken down.
  private void giveUp() {
    for (Stay stay : queue) {
      stay.end = End.TRANSFERS;
      stay.next = TransferGraph.NONE;
    }
    queue.clear();
  }

  private int nextTransfer() {
    if (claims.size() == roots.size()) {
      return queue.element().next;
    }
    int root = roots.get(claims.size()).transfer();
    boolean rootFirst = queue.isEmpty() || graph.rank(root) <= graph.rank(queue.element().next);
    return rootFirst ? root : queue.element().next;
  }

  /// What one transfer does to the accounts on both of its sides.
  private void step(int transfer) {
    looks--;
    Optional<Stay> payer = Optional.empty();
    Optional<Stay> payee = Optional.empty();
    while (!queue.isEmpty() && queue.element().next == transfer) {
      Stay stay = queue.remove();
      stay.next = graph.next(transfer, stay.account);
      if (stay.account == graph.payer(transfer)) {
        payer = Optional.of(stay);
      } else {
        payee = Optional.of(stay);
      }
    }
    if (!graph.isCancelled(transfer) && graph.payer(transfer) != graph.payee(transfer)) {
      Flow flow = leave(transfer, payer);
      if (flow.moved().stolen() > 0) {
        flows.add(flow);
      }
      Mix arrived = arrived(flow);
      if (payee.isPresent() || arrived.stolen() > 0) {
        arrive(transfer, flow.hop(), arrived, payee);
      }
    }
    payer.ifPresent(this::queueAgain);
    payee.ifPresent(this::queueAgain);
  }

  private void queueAgain(Stay stay) {
    if (stay.next != TransferGraph.NONE && stay.end == End.NONE && stay.stolen() > 0) {
      queue.add(stay);
    } else {
      stay.next = TransferGraph.NONE;
    }
  }

  /// What a transfer takes from its payer. Where it was reported, what is followed into it stays
  /// whose it is, and the rest is claimed: what one victim lost is not counted for another.
  private Flow leave(int transfer, Optional<Stay> payer) {
    long amount = graph.amount(transfer);
    Mix before = Mix.NOTHING;
    Mix moved = Mix.own(amount);
    int hop = 1;
    long unseen = 0;
    Route route = graph.route(transfer);
    if (payer.isPresent() && !isAtItsEnd(payer.get(), transfer)) {
      before = payer.get().mixture.now();
      unseen = Math.max(0, amount - before.total());
      moved = payer.get().mixture.take(amount - unseen).plus(Mix.own(unseen));
      hop = payer.get().hop + 1;
    }
    if (claims.size() < roots.size() && roots.get(claims.size()).transfer() == transfer) {
      long claimed = Math.min(roots.get(claims.size()).amount(), moved.own());
      Mix rest = Mix.own(moved.own() - claimed).plus(moved.withoutOwn());
      moved = rest.plus(Mix.of(claims.size(), claimed));
      hop = claimed > 0 ? 1 : hop;
      route = route == Route.INCOME ? Route.ACCOUNT : route;
      claims.add(new Root(transfer, claimed));
    }
    return new Flow(transfer, route, hop, before, moved, unseen, backHome(transfer, moved));
  }

  /// Whether the account's payments are not followed from here on.
  private boolean isAtItsEnd(Stay stay, int transfer) {
    if (stay.hop >= limits.hops()) {
      stay.end = End.HOPS;
    } else if (graph.time(transfer) - stay.arrived > limits.window()) {
      stay.end = End.WINDOW;
    }
    return stay.end != End.NONE;
  }

  /// The part of stolen money that comes to the account from which it was stolen.
  private Mix backHome(int transfer, Mix moved) {
    List<Integer> own = victims.getOrDefault(graph.payee(transfer), List.of());
    Mix back = Mix.NOTHING;
    for (int source : own) {
      back = back.plus(Mix.of(source, moved.of(source)));
    }
    return back;
  }

  /// What comes to the payee: what left, or is the victim's again, is not stolen there.
  private Mix arrived(Flow flow) {
    Mix moved = flow.moved();
    return flow.route().leaves()
        ? Mix.own(moved.total())
        : moved.without(flow.back()).plus(Mix.own(flow.back().stolen()));
  }

  private void arrive(int transfer, int hop, Mix arrived, Optional<Stay> present) {
    if (present.isPresent()) {
      present.get().mixture.add(arrived);
      if (arrived.stolen() > 0) {
        present.get().hop = Math.min(present.get().hop, hop);
        present.get().arrived = graph.time(transfer);
      }
      return;
    }
    int payee = graph.payee(transfer);
    Stay stay = stays.computeIfAbsent(payee, ignored -> new Stay(payee, method.mixture()));
    settle(stay, transfer);
    stay.mixture.add(arrived);
    stay.hop = Math.min(stay.hop, hop);
    stay.arrived = graph.time(transfer);
    stay.end = stay.stolen() < limits.minimum() ? End.MINIMUM : End.NONE;
    stay.next = graph.next(transfer, payee);
    queueAgain(stay);
  }

  /// Money comes to an account that is not being followed: what it held before counts as its own,
  /// but for stolen money that was left there.
  private void settle(Stay stay, int transfer) {
    Mix left = stay.mixture.now().withoutOwn();
    long held = graph.balanceOfPayee(transfer) - graph.amount(transfer);
    stay.mixture = method.mixture();
    stay.mixture.add(Mix.own(Math.max(0, held - left.stolen())));
    stay.mixture.add(left);
  }
}
