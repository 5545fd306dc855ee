package org.haltwire.core.call;

import java.util.EnumSet;
import java.util.Set;

/// An answer about a call in one `int`, so that a million a second leave no garbage: the reason in
/// the lowest byte, the action in the second, the marks above.
public final class CallAnswer {

  /// Not an answer yet: it comes later, and once.
  public static final int LATER = -1;

  private static final int ACTION = 8;
  private static final int MARKS = 16;
  private static final Reason[] REASONS = Reason.values();
  private static final Action[] ACTIONS = Action.values();

  private CallAnswer() {}

  static int of(Reason reason, int marks, Trunk trunk) {
    int all =
        marks
            | (trunk.international() ? Mark.INTERNATIONAL.bit() : 0)
            | (trunk.dryRun() ? Mark.DRY_RUN.bit() : 0);
    return reason.ordinal() | trunk.rules().action(reason).ordinal() << ACTION | all << MARKS;
  }

  public static Reason reason(int answer) {
    return REASONS[answer & 0xff];
  }

  public static Result result(int answer) {
    return reason(answer).result();
  }

  /// What the network is to do.
  public static Action action(int answer) {
    return has(answer, Mark.DRY_RUN) ? Action.PASS : intended(answer);
  }

  /// What it would be told if it did not only look.
  public static Action intended(int answer) {
    return ACTIONS[answer >>> ACTION & 0xff];
  }

  public static boolean has(int answer, Mark mark) {
    return (answer >>> MARKS & mark.bit()) != 0;
  }

  /// The same answer with one more mark.
  public static int with(int answer, Mark mark) {
    return answer | mark.bit() << MARKS;
  }

  public static Set<Mark> marks(int answer) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) {
      if (has(answer, mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /// Reason and marks as bits, in the order of [Reason] and, from bit 16 on, of [Mark].
  public static int bits(int answer) {
    return 1 << (answer & 0xff) | answer >>> MARKS << MARKS;
  }
}
