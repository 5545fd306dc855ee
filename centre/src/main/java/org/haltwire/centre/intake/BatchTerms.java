package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.Fact;

/// By what rules a batch is taken.
///
/// @param sender who tells, and whose roles say what
/// @param history whether facts keep their own times
/// @param refused is told of lines that are not taken
record BatchTerms(
    Readers readers,
    Ledger ledger,
    AnswerWriter answers,
    Participant sender,
    boolean history,
    RefusedLines refused) {

  boolean allowed(LineType type) {
    return type.allowed(sender);
  }

  Read<? extends Fact> read(LineType type, byte[] json, int from, int length) {
    return readers.line(type, json, from, length, sender.code());
  }

  CompletableFuture<List<Appended>> append(List<Fact> facts) {
    if (facts.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return history ? ledger.appendHistory(facts) : ledger.appendAll(facts);
  }

  boolean accountsAllowed(Fact fact) {
    return history || !Accounts.borrowed(fact);
  }

  Optional<Fact> withAccounts(Fact fact) {
    return Accounts.from(fact, ledger);
  }
}
