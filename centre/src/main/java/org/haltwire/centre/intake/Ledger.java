package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// The journal as the doors see it.
final class Ledger {

  private final Journal journal;

  Ledger(Journal journal) {
    this.journal = journal;
  }

  /// Appends a fact and waits until it is durable; a virtual thread waits for nothing.
  ///
  /// @throws JournalUnavailable if it cannot be made durable now
  Appended append(Fact fact) {
    return settled(fact, await(journal.append(fact)));
  }

  boolean available() {
    return journal.available();
  }

  CompletableFuture<List<Appended>> appendAll(List<Fact> facts) {
    return journal.appendAll(facts);
  }

  CompletableFuture<List<Appended>> appendHistory(List<Fact> facts) {
    return journal.appendHistory(facts);
  }

  Optional<Entry> find(FactId id) {
    return journal.find(id);
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof JournalUnavailable unavailable) {
        throw unavailable;
      }
      throw failed;
    }
  }

  /// A payment sent again after the reference rates changed is the same payment.
  static Appended settled(Fact fact, Appended appended) {
    return appended instanceof Appended.Conflict(Entry existing)
            && fact instanceof Payment asked
            && existing.fact() instanceof Payment stored
            && atRateOf(asked, stored).equals(stored)
        ? new Appended.Stored(existing, true)
        : appended;
  }

  private static Payment atRateOf(Payment asked, Payment stored) {
    Terms terms = asked.terms();
    Terms then =
        new Terms(
            terms.amount(),
            stored.terms().profileMinor(),
            terms.instrument(),
            terms.channel(),
            terms.purpose());
    return new Payment(
        asked.id(), asked.occurredAt(), then, asked.payer(), asked.payee(), asked.origin());
  }
}
