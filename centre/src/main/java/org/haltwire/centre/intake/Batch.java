package org.haltwire.centre.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import tools.jackson.core.JsonGenerator;

/// Lines in, lines out, in order. One thread reads lines and hands them to the journal in groups,
/// another writes their answers ([BatchAnswers]). What is in memory does not grow with the input,
/// and a sender that reads its answers slowly is read slowly. When the sender pauses, everything
/// read so far goes to the journal at once.
///
/// History ends with the first group that cannot be recorded: what comes after it would make it too
/// old to be sent again.
final class Batch {

  static final int GROUP = 512;
  static final int UNDER_WAY = 8;

  private final BatchTerms terms;
  private final Lines in;
  private final BatchAnswers answers;
  private BatchGroup filling = new BatchGroup();
  private boolean over;

  /// Whether payments were read that may not be durable yet.
  private boolean payments;

  Batch(BatchTerms terms, Lines in, JsonGenerator out) {
    this.terms = terms;
    this.in = in;
    this.answers = new BatchAnswers(terms, out);
  }

  void run() throws IOException {
    answers.start();
    try {
      try {
        read();
      } finally {
        answers.end();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Expected to finish a batch, but the thread is to stop");
    }
  }

  private void read() throws IOException, InterruptedException {
    while (!over && !answers.stopped() && in.next()) {
      take();
      if (filling.lines().size() >= GROUP || !in.ready()) {
        submit();
      }
    }
    submit();
  }

  private void take() throws InterruptedException {
    if (in.tooLong()) {
      filling.bad(in.number(), Problem.of(ProblemKind.TOO_LARGE, "A line has at most 64 KiB."));
      return;
    }
    Optional<LineType> type = LineType.of(in.bytes(), in.start(), in.length());
    if (type.isEmpty()) {
      filling.bad(in.number(), LineType.unknown(in.bytes(), in.start(), in.length()));
    } else {
      take(type.get());
    }
  }

  /// What cannot be read is no line of any type: that is said before what the key allows, and what
  /// the key does not allow is not told what would be right.
  private void take(LineType type) throws InterruptedException {
    switch (terms.read(type, in.bytes(), in.start(), in.length())) {
      case Read.Garbled<? extends Fact> garbled ->
          filling.bad(in.number(), Problem.of(ProblemKind.GARBLED, garbled.why()));
      case Read<? extends Fact> _ when !terms.allowed(type) ->
          filling.bad(in.number(), type.forbidden());
      case Read.Fine<? extends Fact> fine -> {
        Optional<Problem> refusal = LabelRight.refusal(fine.value(), terms.sender());
        if (refusal.isPresent()) {
          filling.bad(in.number(), refusal.get());
        } else {
          fact(fine.value());
        }
      }
      case Read.Wrong<? extends Fact> wrong ->
          filling.bad(in.number(), Problem.invalid(wrong.faults()));
    }
  }

  private void fact(Fact fact) throws InterruptedException {
    if (Accounts.stated(fact)) {
      payments |= fact instanceof Payment;
      if (terms.accountsAllowed(fact)) {
        filling.asked(in.number(), fact);
      } else {
        filling.bad(in.number(), Accounts.onlyInHistory());
      }
      return;
    }
    Optional<Fact> whole = terms.withAccounts(fact);
    if (whole.isEmpty() && payments) {
      // The payment may be among the lines just read: it can be found once they are durable.
      submit();
      answers.drain();
      payments = false;
      over |= answers.stopped();
      if (over) {
        return;
      }
      whole = terms.withAccounts(fact);
    }
    if (whole.isPresent() || Accounts.mayWait(fact)) {
      filling.asked(in.number(), whole.orElse(fact));
    } else {
      filling.bad(in.number(), Accounts.noSuchPayment());
    }
  }

  private void submit() throws InterruptedException {
    if (!filling.lines().isEmpty() && !over) {
      over = !answers.put(filling);
      filling = new BatchGroup();
    }
  }
}
