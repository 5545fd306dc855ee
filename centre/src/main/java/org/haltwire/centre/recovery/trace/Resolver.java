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

  private static final int SURE_DIGITS = 4;

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
          only(incident, payment, some).ifPresent(placed -> settle(incident, payment, placed));
        }
      }
    }
  }

  /// The one that a citizen's report is about, where no other fits and amount, digits and time do:
  /// a citizen cannot be asked which of several it is without being told of others' payments. A
  /// wrong one costs an officer a look, since nothing is held on it alone.
  private Optional<TransferBook.Placed> only(
      Incident incident, StolenPayment payment, List<Candidate> some) {
    StolenPayment.Description known = payment.description();
    boolean sure =
        incident.isByCitizen()
            && some.size() == 1
            && known.minor() > 0
            && known.at() > 0
            && known.digits().length() >= SURE_DIGITS;
    return sure
        ? payments
            .of(some.getFirst().position())
            .filter(one -> one.payment().terms().profileMinor() == known.minor())
        : Optional.empty();
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
