package org.haltwire.core.money;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.profile.ProtectedIncome;

/// Keeps a [TransferGraph] of what payments and their outcomes say. A payment that the centre let
/// go on counts as moved until its bank says that it did not; one that was held or refused counts
/// from when its bank says that it did.
public final class TransferBook {

  private final TransferGraph graph = new TransferGraph();
  private final Incomes incomes = new Incomes();
  private final String home;
  private final Set<String> protectedPurposes;

  /// Payments that were held or refused, by id, until they are settled or too old.
  private final Map<FactId, Stopped> stopped = new HashMap<>();

  /// Transfers of payments that were settled after a hold, by the payment's position.
  private final Map<Long, Integer> settledLater = new HashMap<>();

  private record Stopped(Payment payment, long position, long time) {}

  /// A payment and where it is in the journal.
  public record Placed(Payment payment, long position) {}

  /// Finds payments that are not in memory.
  public interface Payments {

    Optional<Placed> find(FactId id);
  }

  /// @param home code of ISO 3166-1 of the centre's country
  /// @param protectedIncome whose regular payments are not followed
  public TransferBook(String home, Set<ProtectedIncome> protectedIncome) {
    this.home = home;
    this.protectedPurposes =
        protectedIncome.stream()
            .flatMap(kind -> kind.purposes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  public TransferGraph graph() {
    return graph;
  }

  /// Takes a payment down with what was decided; gives its transfer, or [TransferGraph#NONE] where
  /// its money does not move yet.
  public int take(Payment payment, Ruling ruling, long position, long time) {
    if (payment.terms().profileMinor() == 0) {
      return TransferGraph.NONE;
    }
    if (ruling instanceof Decision decision
        && (decision.verdict() instanceof Verdict.Hold
            || decision.verdict() instanceof Verdict.Refuse)) {
      stopped.put(payment.id(), new Stopped(payment, position, time));
      return TransferGraph.NONE;
    }
    return add(payment, position, time);
  }

  /// Takes an outcome down; gives the transfer that it made, or [TransferGraph#NONE].
  public int take(PaymentOutcome outcome, long position, long time, Payments payments) {
    return switch (outcome.status()) {
      case SETTLED -> settle(outcome, position, time);
      case DECLINED, REJECTED, CANCELLED -> {
        if (stopped.remove(outcome.payment()) == null) {
          payments.find(outcome.payment()).ifPresent(one -> graph.cancel(transferOf(one)));
        }
        yield TransferGraph.NONE;
      }
      case RETURNED ->
          payments
              .find(outcome.payment())
              .map(one -> giveBack(one, position, time))
              .orElse(TransferGraph.NONE);
    };
  }

  /// The transfer of a payment at a position; [TransferGraph#NONE] where its money has not moved,
  /// or is older than the horizon.
  public int transferOf(long position) {
    Integer later = settledLater.get(position);
    return later == null ? graph.find(position) : later;
  }

  private int transferOf(Placed payment) {
    return transferOf(payment.position());
  }

  /// Forgets what is older than a time.
  public void dropBefore(long time) {
    stopped.values().removeIf(one -> one.time() < time);
    graph.dropBefore(time);
    incomes.dropBefore(time);
    forgetDropped();
  }

  /// Forgets the oldest while there are more than so many transfers.
  public void shrinkTo(long most) {
    graph.shrinkTo(most);
    forgetDropped();
  }

  private void forgetDropped() {
    for (Iterator<Integer> each = settledLater.values().iterator(); each.hasNext(); ) {
      if (!graph.holds(each.next())) {
        each.remove();
      }
    }
  }

  private int settle(PaymentOutcome outcome, long position, long time) {
    Stopped one = stopped.remove(outcome.payment());
    if (one == null) {
      return TransferGraph.NONE;
    }
    int transfer = add(one.payment(), position, time);
    settledLater.put(one.position(), transfer);
    return transfer;
  }

  private int giveBack(Placed one, long position, long time) {
    int there = transferOf(one);
    if (there == TransferGraph.NONE || graph.isCancelled(there)) {
      return TransferGraph.NONE;
    }
    Transfer way = graph.transfer(there).orElseThrow();
    return graph.add(
        new Transfer(position, time, way.payee(), way.payer(), way.amount(), Route.ACCOUNT));
  }

  private int add(Payment payment, long position, long time) {
    return graph.add(
        new Transfer(
            position,
            time,
            side(payment.payer()),
            side(payment.payee()),
            payment.terms().profileMinor(),
            route(payment, time)));
  }

  private Route route(Payment payment, long time) {
    Route route = Route.of(payment, home);
    boolean income =
        route == Route.ACCOUNT
            && protectedPurposes.contains(payment.terms().purpose())
            && incomes.take(payment.payer().account(), payment.payee().account(), time);
    return income ? Route.INCOME : route;
  }

  private static Transfer.Side side(Party party) {
    return new Transfer.Side(party.account(), party.institution());
  }
}
