package org.haltwire.centre.dossier;

import java.time.Duration;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Carries out erasures that were approved, ends those that nobody decided, and forgets what was
/// found of people long enough ago. What a kill left undone is done after the next start.
@Component
class ErasureThread extends Worker {

  private static final Duration REST = Duration.ofSeconds(1);

  private final ErasureDesk desk;
  private final Inquiries inquiries;

  ErasureThread(ErasureDesk desk, Inquiries inquiries) {
    super("erasures", "erasures wait");
    this.desk = desk;
    this.inquiries = inquiries;
  }

  @Override
  protected void step() throws InterruptedException {
    inquiries.forget();
    if (!turn()) {
      Thread.sleep(REST);
    }
  }

  /// False where there was nothing to do. Proposals end in time, whatever becomes of erasures.
  boolean turn() {
    boolean stepped;
    int ended;
    try {
      stepped = desk.step();
    } finally {
      ended = desk.endOverdue();
    }
    return stepped || ended > 0;
  }
}
