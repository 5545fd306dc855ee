package org.haltwire.centre.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import tools.jackson.core.JsonGenerator;

/// Lines in, lines out, in order. One thread reads a group of lines, hands it to the journal, and
/// writes the answers of the oldest group once a few are under way: what is in memory does not grow
/// with the input, and a sender that reads its answers slowly is read slowly. When the sender
/// pauses, everything read so far is answered.
///
/// History ends with the first group that cannot be recorded: what comes after it would make it too
/// old to be sent again.
final class Batch {

  static final int GROUP = 512;
  static final int UNDER_WAY = 4;

  private final BatchTerms terms;
  private final Lines in;
  private final JsonGenerator out;
  private final Deque<Group> underWay = new ArrayDeque<>();
  private Group filling = new Group();
  private boolean stopped;

  Batch(BatchTerms terms, Lines in, JsonGenerator out) {
    this.terms = terms;
    this.in = in;
    this.out = out;
  }

  void run() throws IOException {
    while (!stopped && in.next()) {
      take();
      if (filling.lines.size() >= GROUP) {
        submit();
      }
      if (!in.ready()) {
        drain();
        out.flush();
      }
    }
    drain();
    out.flush();
  }

  private void take() {
    if (in.tooLong()) {
      bad(Problem.of(ProblemKind.TOO_LARGE, "A line has at most 64 KiB."));
      return;
    }
    switch (terms.read(in.bytes(), in.start(), in.length())) {
      case Read.Fine<? extends Fact> fine -> fact(fine.value());
      case Read.Wrong<? extends Fact> wrong -> bad(Problem.invalid(wrong.faults()));
      case Read.Garbled<? extends Fact> garbled ->
          bad(Problem.of(ProblemKind.GARBLED, garbled.why()));
    }
  }

  private void fact(Fact fact) {
    if (Accounts.stated(fact)) {
      if (terms.accountsAllowed(fact)) {
        add(fact);
      } else {
        bad(Accounts.onlyInHistory());
      }
      return;
    }
    // The payment may be among the lines just read: it can be found once they are durable.
    drain();
    terms.withAccounts(fact).ifPresentOrElse(this::add, () -> bad(Accounts.noSuchPayment()));
  }

  private void add(Fact fact) {
    filling.lines.add(new Line.Asked(in.number(), fact));
    filling.facts.add(fact);
  }

  private void bad(Problem problem) {
    filling.lines.add(new Line.Bad(in.number(), problem));
  }

  private void submit() {
    stopped |= terms.history() && underWay.stream().anyMatch(Group::failed);
    if (filling.lines.isEmpty() || stopped) {
      return;
    }
    filling.appended = terms.append(filling.facts);
    underWay.add(filling);
    filling = new Group();
    if (underWay.size() > UNDER_WAY) {
      answer(underWay.remove());
    }
  }

  private void drain() {
    submit();
    while (!underWay.isEmpty()) {
      answer(underWay.remove());
    }
  }

  private void answer(Group group) {
    try {
      Iterator<Appended> appended = Ledger.await(group.appended).iterator();
      for (Line line : group.lines) {
        switch (line) {
          case Line.Asked(long number, Fact fact) ->
              answer(number, Ledger.settled(fact, appended.next()));
          case Line.Bad(long number, Problem problem) -> answer(number, problem);
        }
      }
    } catch (JournalUnavailable unavailable) {
      stopped |= terms.history();
      Problem all = Problem.unavailable(unavailable);
      for (Line line : group.lines) {
        switch (line) {
          case Line.Asked(long number, _) -> answer(number, all);
          case Line.Bad(long number, Problem problem) -> answer(number, problem);
        }
      }
    }
  }

  private void answer(long number, Appended appended) {
    switch (appended) {
      case Appended.Stored(Entry entry, boolean repeated) -> {
        begin(number);
        terms.answers().write(out, entry);
        if (repeated) {
          out.writeBooleanProperty("repeated", true);
        }
        end();
      }
      case Appended.Conflict(Entry existing) ->
          answer(number, Problem.otherBody(existing.position()));
      case Appended.OutOfOrder(long time, long lastTime) ->
          answer(number, Problem.outOfOrder(time, lastTime));
    }
  }

  private void answer(long number, Problem problem) {
    begin(number);
    problem.write(out);
    end();
  }

  private void begin(long number) {
    out.writeStartObject();
    out.writeNumberProperty("line", number);
  }

  private void end() {
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private sealed interface Line {

    record Asked(long number, Fact fact) implements Line {}

    record Bad(long number, Problem problem) implements Line {}
  }

  /// Lines that go to the journal together.
  private static final class Group {

    private final List<Line> lines = new ArrayList<>(GROUP);
    private final List<Fact> facts = new ArrayList<>(GROUP);
    private CompletableFuture<List<Appended>> appended =
        CompletableFuture.completedFuture(List.of());

    boolean failed() {
      return appended.isCompletedExceptionally();
    }
  }
}
