package org.haltwire.centre.signals.known;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Takes what operators tell of their subscribers.
@Component
public class SubscriberDesk {

  private final Subscribers subscribers;
  private final Tellers tellers;
  private final InstantSource clock;

  SubscriberDesk(Subscribers subscribers, Tellers tellers, InstantSource clock) {
    this.subscribers = subscribers;
    this.tellers = tellers;
    this.clock = clock;
  }

  public void take(Telling telling, String operator) {
    subscribers.tell(telling, operator, clock.millis());
    tellers.read();
  }
}
