package org.haltwire.core.call;

import org.jspecify.annotations.Nullable;

/// A check that waits for its registration, on no thread.
public final class Parked {

  /// Whom to tell. It is told once, from whatever thread brings the registration or the time.
  @FunctionalInterface
  public interface Waiter {
    void answered(int answer);
  }

  final long caller;
  final long callee;
  final long redirecting;
  final long deadline;
  final int marks;
  final Reason otherwise;
  final Trunk trunk;
  private final Waiter waiter;

  /// The next one of the same bucket, and after that of those that were taken out.
  @Nullable Parked next;

  private int answer;

  Parked(CallQuestion question, long deadline, int marks, Reason otherwise, Waiter waiter) {
    this.caller = question.caller();
    this.callee = question.callee();
    this.redirecting = question.redirecting();
    this.trunk = question.trunk();
    this.deadline = deadline;
    this.marks = marks | question.marks();
    this.otherwise = otherwise;
    this.waiter = waiter;
  }

  void decide(Reason reason, int more) {
    answer = CallAnswer.of(reason, marks | more | Mark.WAITED.bit(), trunk);
  }

  /// Tells everybody in a list of those that were taken out of a registry.
  public static void tell(@Nullable Parked first) {
    for (Parked each = first; each != null; each = each.next) {
      each.waiter.answered(each.answer);
    }
  }
}
