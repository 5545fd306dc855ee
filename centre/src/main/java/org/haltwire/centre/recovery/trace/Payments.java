package org.haltwire.centre.recovery.trace;

import java.util.Optional;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.money.TransferBook;

/// Finds payments in the journal, by name or by the entry that says that they moved.
final class Payments implements TransferBook.Payments {

  private final Journal journal;

  Payments(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Optional<TransferBook.Placed> find(FactId id) {
    return journal.find(id).flatMap(Payments::placed);
  }

  /// The payment that a transfer with this position is of.
  Optional<TransferBook.Placed> of(long position) {
    Optional<Entry> entry = journal.at(position);
    if (entry.isPresent() && entry.get().fact() instanceof PaymentOutcome outcome) {
      return find(outcome.payment());
    }
    return entry.flatMap(Payments::placed);
  }

  private static Optional<TransferBook.Placed> placed(Entry entry) {
    return entry.fact() instanceof Payment payment
        ? Optional.of(new TransferBook.Placed(payment, entry.position()))
        : Optional.empty();
  }
}
