package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.springframework.stereotype.Component;

/// How much one chat may write: no more than can be answered, since it gets a message a second. In
/// memory alone. Who writes more is told once, and not heard until then.
@Component
class BotLimits {

  private static final Rate RATE = new Rate(0.5, 20);

  /// So many chats are remembered; who wrote longest ago is forgotten first.
  private static final int MOST = 50_000;

  private final InstantSource clock;
  private final Map<String, Chat> chats =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Chat> eldest) {
          return size() > MOST;
        }
      };

  private static final class Chat {

    private final TokenBucket bucket = new TokenBucket(0);
    private boolean told;
  }

  BotLimits(InstantSource clock) {
    this.clock = clock;
  }

  /// What becomes of an update.
  sealed interface Heard {

    record Yes() implements Heard {}

    /// It is told how long to wait.
    record Tell(Duration pause) implements Heard {}

    record No() implements Heard {}
  }

  synchronized Heard hear(String token) {
    Chat chat = chats.computeIfAbsent(token, _ -> new Chat());
    long wait = chat.bucket.take(RATE, clock.millis() * 1_000_000);
    if (wait == 0) {
      chat.told = false;
      return new Heard.Yes();
    }
    boolean told = chat.told;
    chat.told = true;
    return told ? new Heard.No() : new Heard.Tell(Duration.ofNanos(wait));
  }
}
