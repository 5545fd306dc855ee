package org.haltwire.centre.demo;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.Notice;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.event.Fact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the made-up day into an empty journal when the centre is started with `--demo`. A journal
/// that already holds payments is left alone: history can only follow what is there.
@Component
@Order(90)
class DemoReplay implements Notice {

  private static final long SEED = 20_261_124;
  private static final int CHUNK = 1_000;

  /// An activation of the policy, at most.
  private static final long EMPTY = 1;

  private final Journal journal;
  private final InstantSource clock;
  private final ZoneId zone;
  private final boolean wanted;

  DemoReplay(Journal journal, InstantSource clock, CentreSettings centre, ProfileSettings profile) {
    this.journal = journal;
    this.clock = clock;
    this.zone = profile.profile().zone();
    this.wanted = centre.demo();
  }

  @Override
  public List<String> lines() {
    if (!wanted) {
      return List.of();
    }
    if (journal.head() > EMPTY) {
      return List.of("demo day: left out, the journal is not empty");
    }
    long started = clock.millis();
    List<Fact> facts = DemoDay.facts(started, zone, SEED);
    long stored = 0;
    for (int i = 0; i < facts.size(); i += CHUNK) {
      stored += append(facts.subList(i, Math.min(facts.size(), i + CHUNK)));
    }
    return List.of(
        "demo day: %,d facts replayed in %.1f s"
            .formatted(stored, (clock.millis() - started) / 1_000.0));
  }

  private long append(List<Fact> facts) {
    CompletableFuture<List<Appended>> answers = journal.appendHistory(facts);
    return answers.join().stream().filter(Appended.Stored.class::isInstance).count();
  }
}
