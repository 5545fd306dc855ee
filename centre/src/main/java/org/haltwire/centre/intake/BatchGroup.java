package org.haltwire.centre.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.journal.Appended;
import org.haltwire.core.event.Fact;

/// Lines of a batch that go to the journal together.
final class BatchGroup {

  private final List<Line> lines = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private CompletableFuture<List<Appended>> appended = CompletableFuture.completedFuture(List.of());

  /// A line as it was read.
  sealed interface Line {

    record Asked(long number, Fact fact) implements Line {}

    record Bad(long number, Problem problem) implements Line {}
  }

  void asked(long number, Fact fact) {
    lines.add(new Line.Asked(number, fact));
    facts.add(fact);
  }

  void bad(long number, Problem problem) {
    lines.add(new Line.Bad(number, problem));
  }

  List<Line> lines() {
    return lines;
  }

  void append(BatchTerms terms) {
    appended = terms.append(facts);
  }

  /// What became of the facts, in their order, once it is known.
  CompletableFuture<List<Appended>> appended() {
    return appended;
  }

  boolean failed() {
    return appended.isCompletedExceptionally();
  }
}
