package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.journal.Appended;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;

/// By what rules a batch is taken.
///
/// @param sender code of the participant
/// @param history whether facts keep their own times
record BatchTerms(
    Readers readers, Ledger ledger, AnswerWriter answers, String sender, boolean history) {

  Read<? extends Fact> read(byte[] json, int from, int length) {
    return readers.any(json, from, length, sender);
  }

  CompletableFuture<List<Appended>> append(List<Fact> facts) {
    if (facts.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return history ? ledger.appendHistory(facts) : ledger.appendAll(facts);
  }

  boolean accountsAllowed(Fact fact) {
    return history || fact instanceof Payment;
  }

  Optional<Fact> withAccounts(Fact fact) {
    return Accounts.from(fact, ledger);
  }
}
