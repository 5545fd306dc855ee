package org.haltwire.centre.signals.ask;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.signals.SignalsSettings;
import org.haltwire.core.event.Keys;
import org.springframework.stereotype.Component;

/// How much each participant may ask: so many questions a second, of which those that found nothing
/// count more, and about so many phones a day. Nobody can prove whose customer somebody is, so this
/// is what keeps a bank from asking about everybody. In memory alone.
@Component
final class Limits {

  /// A participant may use up at once what it may ask in so many seconds.
  private static final int BURST_SECONDS = 5;

  private final SignalsSettings settings;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Map<String, Allowance> byParticipant = new ConcurrentHashMap<>();

  Limits(SignalsSettings settings, ProfileSettings profile, InstantSource clock) {
    this.settings = settings;
    this.zone = profile.zone();
    this.clock = clock;
  }

  /// Whether a participant may ask now.
  boolean ask(String participant) {
    return of(participant).ask(clock.millis());
  }

  /// A question of a participant found nothing, or it had guessed wrong.
  void missed(String participant) {
    of(participant).spend(settings.missCost() - 1);
  }

  /// Whether a participant may ask about this phone today.
  boolean phone(String participant, String token) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), zone);
    return of(participant).phone(day, Keys.of(token));
  }

  private Allowance of(String participant) {
    return byParticipant.computeIfAbsent(participant, _ -> new Allowance(clock.millis()));
  }

  private final class Allowance {

    private final Set<Long> phones = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
    private double left = most();
    private long at;

    Allowance(long at) {
      this.at = at;
    }

    private double most() {
      return (double) settings.perSecond() * BURST_SECONDS;
    }

    synchronized boolean ask(long now) {
      left = Math.min(most(), left + Math.max(0, now - at) * settings.perSecond() / 1_000.0);
      at = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }

    /// May go below nothing: then it takes a while until there is something again.
    synchronized void spend(int more) {
      left -= more;
    }

    synchronized boolean phone(LocalDate today, long phone) {
      if (!today.equals(day)) {
        phones.clear();
        day = today;
      }
      return phones.contains(phone)
          || (phones.size() < settings.phonesPerDay() && phones.add(phone));
    }
  }
}
