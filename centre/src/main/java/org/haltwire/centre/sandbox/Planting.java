package org.haltwire.centre.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Plants each day's facts as soon as the centre serves or the day begins, keeps the calls going,
/// and reports the robberies that the bank asked for. What fails is tried again from its beginning:
/// the ids are those of the day, so nothing comes in twice.
@Component
final class Planting extends Worker {

  private static final Duration PAUSE = Duration.ofMillis(300);

  private final CentreSettings centre;
  private final Journal journal;
  private final OwnDoors doors;
  private final Tokens tokens;
  private final MadeUpCalls calls;
  private final Robberies robberies;
  private final InstantSource clock;
  private final ZoneId zone;
  private volatile Optional<LocalDate> planted = Optional.empty();

  Planting(
      CentreSettings centre,
      Journal journal,
      OwnDoors doors,
      Tokens tokens,
      MadeUpCalls calls,
      Robberies robberies,
      InstantSource clock,
      ProfileSettings profile) {
    super("sandbox", "what the sandbox plants waits");
    this.centre = centre;
    this.journal = journal;
    this.doors = doors;
    this.tokens = tokens;
    this.calls = calls;
    this.robberies = robberies;
    this.clock = clock;
    this.zone = profile.zone();
  }

  /// Whether everything of today is there, the call too.
  boolean isDone() {
    return planted.equals(Optional.of(today())) && calls.isOn();
  }

  @Override
  protected void step() throws InterruptedException {
    if (centre.sandbox()) {
      LocalDate today = today();
      if (!planted.equals(Optional.of(today))) {
        plant(new PlantedDay(today, zone));
        planted = Optional.of(today);
      }
      calls.goOn();
      robberies.report();
    }
    Thread.sleep(PAUSE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private void plant(PlantedDay day) throws InterruptedException {
    try {
      journal.appendAll(day.lists(tokens::person)).join();
    } catch (CompletionException away) {
      throw new IllegalStateException("Expected the journal to take the lists", away);
    }
    for (String number : Values.FRAUDSTERS) {
      doors.json(MadeUp.POLICE, "/v1/labels", day.label(number));
    }
    doors.tell(MadeUp.OPERATOR, day.sims());
    doors.post(
        MadeUp.OPERATOR, "/v1/signals/subscribers", "application/x-ndjson", day.subscribers());
    doors.tell(MadeUp.BANK, day.ofTheOtherBank());
    doors.tell(MadeUp.BANK, day.labels());
    doors.json(MadeUp.BANK, "/v1/incidents", day.report());
  }
}
