package org.haltwire.centre.recovery.iso;

import org.haltwire.centre.intake.Fault;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;

/// What a message is answered with.
sealed interface Reply {

  /// A message back.
  record Answer(MessageName name, Node body) implements Reply {}

  /// The message is refused; nothing of it is kept.
  record No(Problem problem) implements Reply {}

  static Reply no(ProblemKind kind, String why) {
    return new No(Problem.of(kind, why));
  }

  static Reply wrong(String pointer, String expected, String found) {
    return new No(Problem.invalid(java.util.List.of(new Fault(pointer, expected, found))));
  }
}
