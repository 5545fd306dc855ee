package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.participants.Quotas;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.Terms;

/// The journal as the doors see it.
final class Ledger {

  private static final String KNOWN = "known";
  private static final String PENDING = "pending";
  private static final String SETTLED = PaymentOutcome.Status.SETTLED.name();
  private static final String UNCHECKED = "unchecked";

  private final Journal journal;
  private final Quotas quotas;

  Ledger(Journal journal, Quotas quotas) {
    this.journal = journal;
    this.quotas = quotas;
  }

  /// Appends a fact and waits until it is durable; a virtual thread waits for nothing.
  ///
  /// @throws JournalUnavailable if it cannot be made durable now
  Appended append(Fact fact) {
    return made(settled(fact, await(journal.append(fact))));
  }

  /// A payment that was really made gives its sender a token back for a question about people:
  /// once, because only an outcome whose id follows from its payment counts, and it is new only
  /// once.
  private Appended made(Appended appended) {
    if (appended instanceof Appended.Stored(Entry entry, boolean repeated)
        && !repeated
        && entry.fact() instanceof PaymentOutcome outcome
        && outcome.status() == PaymentOutcome.Status.SETTLED
        && outcome.id().value().equals(Ids.joined(outcome.payment().value(), SETTLED))) {
      quotas.made(outcome.id().sender());
    }
    return appended;
  }

  boolean available() {
    return journal.available();
  }

  CompletableFuture<List<Appended>> appendAll(List<Fact> facts) {
    return journal
        .appendAll(facts)
        .thenApply(all -> {
          all.forEach(this::made);
          return all;
        });
  }

  CompletableFuture<List<Appended>> appendHistory(List<Fact> facts) {
    return journal.appendHistory(facts);
  }

  Optional<Entry> find(FactId id) {
    return journal.find(id);
  }

  /// Whether the centre knew what a label is about when it took the label. Asked again it says the
  /// same, whatever came since.
  String known(Label label, long position) {
    return switch (label.about()) {
      case Label.OfPayment about -> about.payerAccount().isEmpty() ? PENDING : KNOWN;
      case Label.OfCall(FactId call) -> known(call, position);
      case Label.OfSubject _ -> UNCHECKED;
    };
  }

  private String known(FactId call, long position) {
    try {
      return find(call)
          .filter(entry -> entry.position() < position)
          .filter(entry -> entry.fact() instanceof CallBegan)
          .map(_ -> KNOWN)
          .orElse(PENDING);
    } catch (JournalUnavailable cannotLook) {
      return UNCHECKED;
    }
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

  /// A payment sent again after the reference rates changed is the same payment; a label sent again
  /// after its payment came is the same label.
  static Appended settled(Fact fact, Appended appended) {
    return appended instanceof Appended.Conflict(Entry existing) && same(fact, existing.fact())
        ? new Appended.Stored(existing, true)
        : appended;
  }

  private static boolean same(Fact fact, Fact earlier) {
    if (fact instanceof Payment asked && earlier instanceof Payment stored) {
      return atRateOf(asked, stored).equals(stored);
    }
    return fact instanceof Label asked
        && earlier instanceof Label stored
        && withoutAccounts(asked).equals(stored);
  }

  private static Label withoutAccounts(Label label) {
    return label.about() instanceof Label.OfPayment about
        ? new Label(
            label.id(),
            label.occurredAt(),
            new Label.OfPayment(about.payment(), "", ""),
            label.meaning(),
            label.basis())
        : label;
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
