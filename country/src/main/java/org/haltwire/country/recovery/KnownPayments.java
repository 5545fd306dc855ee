package org.haltwire.country.recovery;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.money.TransferBook;
import org.haltwire.core.money.TransferBook.Placed;

/// The payments that can be asked for: all whose end is not known, and those to people of the last
/// thirty days. Payments to firms are let go once they are settled, which spares most of the
/// memory: nobody's account can be held for them, since they are paid by card, in cash or abroad.
final class KnownPayments implements TransferBook.Payments {

  private final Map<FactId, Placed> known = new LinkedHashMap<>();

  void add(Payment payment, long position) {
    known.put(payment.id(), new Placed(payment, position));
  }

  /// Its end is known.
  void ended(PaymentOutcome outcome) {
    Placed placed = known.get(outcome.payment());
    if (placed != null && placed.payment().payee().person().isEmpty()) {
      known.remove(outcome.payment());
    }
  }

  @Override
  public Optional<Placed> find(FactId id) {
    return Optional.ofNullable(known.get(id));
  }

  /// The payments that a report is about: those that it names or, where it names none, what the
  /// victim paid to the account in thirty days.
  List<Placed> of(IncidentReport report) {
    List<Placed> found = new ArrayList<>();
    for (FactId id : report.payments()) {
      find(id).ifPresent(found::add);
    }
    if (!report.payments().isEmpty() || report.account().isEmpty() || report.victim().isEmpty()) {
      return found;
    }
    long from = report.occurredAt() - Rules.HORIZON;
    for (Placed placed : known.values()) {
      Payment payment = placed.payment();
      if (payment.payee().account().equals(report.account())
          && payment.payer().person().equals(report.victim())
          && payment.occurredAt() >= from) {
        found.add(placed);
      }
    }
    return found;
  }

  void dropBefore(long time) {
    for (Iterator<Placed> each = known.values().iterator(); each.hasNext(); ) {
      if (each.next().payment().occurredAt() >= time) {
        return;
      }
      each.remove();
    }
  }
}
