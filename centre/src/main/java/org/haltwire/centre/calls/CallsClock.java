package org.haltwire.centre.calls;

import java.time.Duration;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets the time of calls go on, and raises the alarm when an operator falls silent: from then on
/// its subscribers' calls pass unverified.
@Component
class CallsClock extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(CallsClock.class);
  private static final Duration TICK = Duration.ofMillis(5);

  private final Switchboard switchboard;
  private final boolean[] away;

  CallsClock(Switchboard switchboard) {
    super("calls-clock", "checks of calls wait longer than they may");
    this.switchboard = switchboard;
    this.away = new boolean[switchboard.profile().members().size()];
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(TICK);
    switchboard.tick();
    for (int place = 0; place < away.length; place++) {
      boolean silent = switchboard.isAway(place);
      if (silent != away[place]) {
        away[place] = silent;
        String code = switchboard.profile().members().get(place).terms().code();
        if (silent) {
          LOG.warn("operator {} does not register: calls from its numbers pass unverified", code);
        } else {
          LOG.info("operator {} registers again", code);
        }
      }
    }
  }
}
