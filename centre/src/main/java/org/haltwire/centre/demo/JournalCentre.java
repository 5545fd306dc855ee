package org.haltwire.centre.demo;

import java.util.List;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.decision.Decision;
import org.haltwire.country.play.Answering;
import org.haltwire.country.world.Occurrence;

/// This centre itself, told without doors what a made-up town does.
final class JournalCentre implements Answering {

  private static final int PIECE = 1_000;

  private final Journal journal;

  JournalCentre(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void tell(List<Occurrence> facts, Answers answers) {
    for (int i = 0; i < facts.size(); i += PIECE) {
      List<Occurrence> piece = facts.subList(i, Math.min(facts.size(), i + PIECE));
      long asked = System.nanoTime();
      List<Appended> appended =
          journal.appendHistory(piece.stream().map(Occurrence::fact).toList()).join();
      for (int j = 0; j < piece.size(); j++) {
        switch (appended.get(j)) {
          case Appended.Stored(var entry, _) when entry.ruling() instanceof Decision decision ->
              answers.answered(piece.get(j), decision.verdict(), System.nanoTime() - asked);
          case Appended.Stored _ -> {}
          case Appended.Conflict _, Appended.OutOfOrder _ -> throw new Overtaken();
        }
      }
    }
  }

  @Override
  public String name() {
    return "this centre";
  }

  @Override
  public String policy() {
    return "the active one";
  }

  /// Somebody else told facts of now: the town's past can no longer be told.
  static final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
