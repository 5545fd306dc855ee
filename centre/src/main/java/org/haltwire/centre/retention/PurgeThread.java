package org.haltwire.centre.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has the purge begin each night, and lets it step until it is through. After a downtime the night
/// that was missed is made up for; a night that was done is not done again, wherever the clock
/// jumps. By a clock that leapt ahead by more than two days nothing is deleted for a day.
@Component
class PurgeThread extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(PurgeThread.class);
  private static final Duration REST = Duration.ofMinutes(1);

  private final Purge purge;
  private final PurgeRuns runs;
  private final Nights nights;
  private final Duration pause;
  private final InstantSource clock;
  private boolean doubted;

  PurgeThread(
      Purge purge,
      PurgeRuns runs,
      RetentionSettings settings,
      ProfileSettings profile,
      InstantSource clock) {
    super("retention", "the nightly purge waits");
    this.purge = purge;
    this.runs = runs;
    this.nights = new Nights(settings.hour(), profile.zone());
    this.pause = settings.pause();
    this.clock = clock;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(turn() ? pause : REST);
  }

  /// One step; false where there is nothing to do now.
  boolean turn() {
    Instant now = clock.instant();
    LocalDate night = nights.at(now);
    if (!runs.trusts(now, night)) {
      if (!doubted) {
        LOG.warn("the clock leapt ahead to {}: nothing is purged for a day", now);
      }
      doubted = true;
      return false;
    }
    doubted = false;
    if (night.isAfter(runs.newest(night))) {
      purge.begin(night, now);
    }
    return purge.step(clock);
  }
}
