package org.haltwire.centre.signals.ask;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.haltwire.centre.participants.Quota;
import org.haltwire.centre.participants.Quotas;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.signals.SignalsSettings;
import org.haltwire.core.event.Keys;
import org.springframework.stereotype.Component;

/// How much each participant may ask: so many questions a second, of which those that found nothing
/// count more, and about so many phones a day. Nobody can prove whose customer somebody is, so this
/// is what keeps a bank from asking about everybody. The phones of a day are in memory alone.
@Component
final class Limits {

  private final Quotas quotas;
  private final SignalsSettings settings;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Map<String, Allowance> byParticipant = new ConcurrentHashMap<>();

  Limits(Quotas quotas, SignalsSettings settings, ProfileSettings profile, InstantSource clock) {
    this.quotas = quotas;
    this.settings = settings;
    this.zone = profile.zone();
    this.clock = clock;
  }

  /// 0 where a participant may ask now; else in how many seconds.
  long ask(String participant) {
    return quotas.take(participant, Quota.PEOPLE);
  }

  /// Says in an answer how much is left.
  void tell(jakarta.servlet.http.HttpServletResponse response, String participant) {
    quotas.tell(response, participant, Quota.PEOPLE);
  }

  /// A question of a participant found nothing, or it had guessed wrong.
  void missed(String participant) {
    quotas.missed(participant);
  }

  /// Whether a participant may ask about this phone today.
  boolean phone(String participant, String token) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), zone);
    return of(participant).phone(day, Keys.of(token));
  }

  private Allowance of(String participant) {
    return byParticipant.computeIfAbsent(participant, _ -> new Allowance());
  }

  private final class Allowance {

    private final Set<Long> phones = new HashSet<>();
    private LocalDate day = LocalDate.MIN;

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
