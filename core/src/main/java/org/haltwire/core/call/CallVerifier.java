package org.haltwire.core.call;

import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/// Answers whether a call is what it says it is. Only facts count: what the number is, and what its
/// operator says. Where nobody can be asked the call passes.
public final class CallVerifier {

  private final Network network;
  private final Presence presence;
  private final IntPredicate tellsRoaming;
  private final LongPredicate possible;
  private final long sure;

  /// @param tellsRoaming whether the operator at a place has said which of its subscribers are
  ///   abroad
  /// @param possible whether there can be such a number in another country
  /// @param sure from when on the registry knows every call that may be asked about: for a while
  ///   after a start it does not
  public CallVerifier(
      Network network,
      Presence presence,
      IntPredicate tellsRoaming,
      LongPredicate possible,
      long sure) {
    this.network = network;
    this.presence = presence;
    this.tellsRoaming = tellsRoaming;
    this.possible = possible;
    this.sure = sure;
  }

  /// Answers, or parks the question and answers later.
  ///
  /// @param registry where the calls of this caller are
  /// @param waiter is told the answer if it was [CallAnswer#LATER]
  /// @return see [CallAnswer]
  public int check(CallRegistry registry, CallQuestion question, long now, Parked.Waiter waiter) {
    NumberPlan plan = network.plan();
    long caller = question.caller();
    if (plan.isShort(question.callee())) {
      return answer(Reason.SHORT_NUMBER, 0, question);
    }
    if (caller == PhoneNumber.WITHHELD) {
      return answer(Reason.CALLER_WITHHELD, 0, question);
    }
    if (caller == PhoneNumber.MALFORMED) {
      return answer(Reason.MALFORMED, 0, question);
    }
    if (plan.isShort(caller)) {
      return answer(Reason.SHORT_NUMBER, 0, question);
    }
    if (!plan.isNational(caller)) {
      return answer(possible.test(caller) ? Reason.FOREIGN : Reason.MALFORMED, 0, question);
    }
    int range = plan.find(caller);
    return range == NumberPlan.UNALLOCATED
        ? answer(Reason.UNALLOCATED, 0, question)
        : national(registry, question, plan.range(range), now, waiter);
  }

  private int national(
      CallRegistry registry,
      CallQuestion question,
      NumberRange range,
      long now,
      Parked.Waiter waiter) {
    int owner = network.ported().owner(question.caller(), range.owner());
    int marks = owner == range.owner() ? 0 : Mark.PORTED.bit();
    int found = registry.find(question.caller(), question.callee(), question.redirecting(), now);
    if (found >= 0) {
      return answer(Reason.REGISTERED, marks | found, question);
    }
    if (!range.originates()) {
      return answer(Reason.DO_NOT_ORIGINATE, marks, question);
    }
    boolean stuck = question.trunk().international() && !range.kind().travels();
    if (stuck && question.redirecting() == 0) {
      return answer(Reason.FIXED_FROM_ABROAD, marks, question);
    }
    if (owner < 0 || !network.operators().get(owner).connected()) {
      return answer(Reason.OWNER_UNKNOWN, marks, question);
    }
    Network.Operator operator = network.operators().get(owner);
    if (now < sure) {
      return answer(Reason.STARTING, marks, question);
    }
    if (presence.isAway(owner, now)) {
      return answer(Reason.OWNER_AWAY, marks, question);
    }
    Reason otherwise = stuck ? Reason.FIXED_FROM_ABROAD : unregistered(registry, question, owner);
    Parked check = new Parked(question, now + operator.deadlineMillis(), marks, otherwise, waiter);
    return registry.park(check) ? CallAnswer.LATER : answer(Reason.OVERLOADED, marks, question);
  }

  /// What is said at the end of a wait. Where the operator fell silent meanwhile, nothing is
  /// refused for want of its registration.
  public int afterWait(int answer, CallQuestion question, long now) {
    boolean forWant =
        switch (CallAnswer.reason(answer)) {
          case NOT_CALLING, AT_HOME, ROAMING_NOT_CALLING, MAYBE_ROAMING -> true;
          default -> false;
        };
    int owner = network.owner(question.caller());
    if (!forWant || owner < 0 || !presence.isAway(owner, now)) {
      return answer;
    }
    int marks = Mark.WAITED.bit() | (CallAnswer.has(answer, Mark.PORTED) ? Mark.PORTED.bit() : 0);
    return answer(Reason.OWNER_AWAY, marks, question);
  }

  private Reason unregistered(CallRegistry registry, CallQuestion question, int owner) {
    if (!question.trunk().international()) {
      return Reason.NOT_CALLING;
    }
    if (!tellsRoaming.test(owner)) {
      return Reason.MAYBE_ROAMING;
    }
    return registry.isRoaming(question.caller()) ? Reason.ROAMING_NOT_CALLING : Reason.AT_HOME;
  }

  private static int answer(Reason reason, int marks, CallQuestion question) {
    return CallAnswer.of(reason, marks | question.marks(), question.trunk());
  }
}
