package org.haltwire.centre.calls;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Set<String> away = new HashSet<>();

  CallsClock(Switchboard switchboard) {
    super("calls-clock", "checks of calls wait longer than they may");
    this.switchboard = switchboard;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(TICK);
    switchboard.tick();
    List<String> codes = switchboard.profile().codes();
    for (int place = 0; place < codes.size(); place++) {
      String code = codes.get(place);
      if (switchboard.isAway(place)) {
        if (away.add(code)) {
          LOG.warn("operator {} does not register: calls from its numbers pass unverified", code);
        }
      } else if (away.remove(code)) {
        LOG.info("operator {} registers again", code);
      }
    }
  }
}
