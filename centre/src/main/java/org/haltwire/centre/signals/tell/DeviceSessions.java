package org.haltwire.centre.signals.tell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Devices that operators have authenticated over their networks, for a few minutes: in memory
/// alone, known by a hash of what the device was given, and good for one question.
@Component
public final class DeviceSessions {

  /// At most so many at a time, about 250 bytes each.
  static final int MOST = 200_000;

  static final int LONGEST_SECONDS = 300;

  private static final long SWEEP = 1_000;

  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private final AtomicLong swept = new AtomicLong();
  private final InstantSource clock;

  DeviceSessions(InstantSource clock) {
    this.clock = clock;
  }

  private record Session(long number, long until) {}

  /// What became of a session.
  enum Begun {
    BEGUN,
    /// Somebody else's device has it.
    TAKEN,
    FULL
  }

  Begun begin(String session, long number, long until) {
    sweep();
    if (byHash.size() >= MOST) {
      return Begun.FULL;
    }
    long now = clock.millis();
    Session mine = new Session(number, until);
    Session kept =
        byHash.merge(
            sha256(session),
            mine,
            (before, next) -> before.number() == number || before.until() <= now ? next : before);
    return kept.number() == number ? Begun.BEGUN : Begun.TAKEN;
  }

  /// Whose device it is; nothing where nobody's.
  public OptionalLong number(String session) {
    return live(Optional.ofNullable(byHash.get(sha256(session))));
  }

  /// The same, and ends the session. Of two who end it one gets the number.
  public OptionalLong end(String session) {
    return live(Optional.ofNullable(byHash.remove(sha256(session))));
  }

  private OptionalLong live(Optional<Session> session) {
    long now = clock.millis();
    return session
        .filter(one -> one.until() > now)
        .map(one -> OptionalLong.of(one.number()))
        .orElse(OptionalLong.empty());
  }

  private void sweep() {
    long now = clock.millis();
    long last = swept.get();
    if (now - last >= SWEEP && swept.compareAndSet(last, now)) {
      byHash.values().removeIf(one -> one.until() <= now);
    }
  }

  /// SHA-256 of a text, in hexadecimal digits.
  public static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
