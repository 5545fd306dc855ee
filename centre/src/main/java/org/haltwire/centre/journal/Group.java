package org.haltwire.centre.journal;

import java.util.ArrayList;
import java.util.List;

/// What goes into one row, with those who wait for it to be durable.
final class Group {

  private final JournalRow row;
  private final List<Submission> waiting = new ArrayList<>();
  private boolean durable;

  Group(JournalRow row) {
    this.row = row;
  }

  JournalRow row() {
    return row;
  }

  /// Lets a submission wait; it is answered at once if the group is durable already.
  void attach(Submission submission) {
    synchronized (this) {
      if (!durable) {
        waiting.add(submission);
        return;
      }
    }
    submission.complete();
  }

  /// Answers those who wait.
  void complete() {
    List<Submission> answered;
    synchronized (this) {
      durable = true;
      answered = List.copyOf(waiting);
      waiting.clear();
    }
    answered.forEach(Submission::complete);
  }

  /// Tells those who wait that they wait in vain; the group itself is kept and written later.
  void giveUp(RuntimeException why) {
    List<Submission> told;
    synchronized (this) {
      told = List.copyOf(waiting);
      waiting.clear();
    }
    told.forEach(submission -> submission.fail(why));
  }
}
