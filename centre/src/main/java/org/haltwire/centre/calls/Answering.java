package org.haltwire.centre.calls;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.Parked;

/// Lets a virtual thread, which is no thread of the machine's, wait for an answer.
final class Answering implements Parked.Waiter {

  /// Longer than any deadline: an answer that does not come by then was lost.
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch there = new CountDownLatch(1);
  private volatile int answer = CallAnswer.LATER;

  @Override
  public void answered(int given) {
    answer = given;
    there.countDown();
  }

  /// The answer; [CallAnswer#LATER] where none came.
  int await() throws InterruptedException {
    return there.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? answer : CallAnswer.LATER;
  }
}
