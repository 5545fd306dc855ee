package org.haltwire.centre.recovery.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.recovery.report.Candidate;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.centre.recovery.report.StolenPayment.State;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferGraph;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;

/// Says which payments of the journal a report is about.
final class Resolver {

  private final IncidentStore store;
  private final TransferBook book;
  private final Payments payments;
  private final Matching matching;
  private final CountryProfile profile;

  Resolver(IncidentStore store, TransferBook book, Payments payments, CountryProfile profile) {
    this.store = store;
    this.book = book;
    this.payments = payments;
    this.matching = new Matching(book.graph(), payments);
    this.profile = profile;
  }

  /// Looks for what is not known yet.
  void resolve(Incident incident) {
    for (StolenPayment payment : store.payments(incident.id())) {
      if (payment.state() == State.WAITING) {
        if (payment.name().isKnown()) {
          payments
              .find(payment.name().fact())
              .ifPresent(placed -> settle(incident, payment, placed));
        } else {
          List<Candidate> some = matching.find(incident, payment);
          store.candidates(payment, some);
          store.settle(payment, some.isEmpty() ? State.NOT_FOUND : State.CANDIDATES, 0, 0);
        }
      }
    }
  }

  /// Notes which payment of the journal it is.
  void settle(Incident incident, StolenPayment payment, TransferBook.Placed placed) {
    int transfer = book.transferOf(placed.position());
    long stolen = placed.payment().terms().profileMinor();
    if (isTooOld(incident, placed.payment().occurredAt())) {
      store.settle(payment, State.TOO_OLD, placed.position(), 0);
    } else if (transfer == TransferGraph.NONE || book.graph().cancelled(transfer)) {
      store.settle(payment, State.NOT_MOVED, placed.position(), 0);
    } else {
      long told = payment.description().minor();
      long part = told > 0 ? Math.min(told, stolen) : stolen;
      store.settle(payment, State.FOUND, placed.position(), part);
      Optional<Incident> earlier = store.earlier(incident.id(), placed.position());
      earlier.ifPresent(one -> store.repeats(incident.id(), one.id()));
    }
  }

  private boolean isTooOld(Incident incident, long paidAt) {
    Instant end =
        Deadline.from(Instant.ofEpochMilli(paidAt), profile.report().maxAge(), profile.calendar());
    return end.toEpochMilli() <= incident.reporter().toldAt();
  }
}
