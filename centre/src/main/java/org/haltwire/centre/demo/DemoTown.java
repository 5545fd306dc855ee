package org.haltwire.centre.demo;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.Notice;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.country.Country;
import org.haltwire.country.Parameters;
import org.haltwire.country.play.Player;
import org.haltwire.country.play.Throttle;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.country.referee.ReportText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Plays a made-up town into an empty journal when the centre is started with `--demo`: two days of
/// the past at once, so that accounts have a history, then a day a minute for everybody to watch.
/// It ends before today, since history can only follow what is there; and it ends when somebody
/// tells the centre something of now.
@Component
@Order(90)
final class DemoTown implements Notice {

  static final int PEOPLE = 5_000;
  static final int PAST_DAYS = 2;
  static final int DAYS = 7;

  private static final Logger LOG = LoggerFactory.getLogger(DemoTown.class);
  private static final long SEED = 20_261_125;

  /// Crime enough to see; fewer calls, which nobody sees yet; and patient banks, so that the past
  /// is told in seconds.
  private static final Map<String, Double> PARAMETERS =
      Map.of(
          "crime.scale", 60.0,
          "calls.per-day", 0.4,
          "calls.courier-per-day", 3.0,
          "answers.within-seconds", 180.0);

  private static final double A_DAY_A_MINUTE = 24 * 60;

  /// An activation of the policy, at most.
  private static final long EMPTY = 1;

  private final Journal journal;
  private final InstantSource clock;
  private final ZoneId zone;
  private final boolean wanted;
  private final Thread thread =
      Thread.ofPlatform().name("demo-town").daemon().unstarted(this::live);

  DemoTown(Journal journal, InstantSource clock, CentreSettings centre, ProfileSettings profile) {
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
      return List.of("demo town: left out, the journal is not empty");
    }
    thread.start();
    return List.of(
        "demo town: %,d people; two days are told at once, then %d more, a day a minute"
            .formatted(PEOPLE, DAYS));
  }

  @PreDestroy
  void stop() throws InterruptedException {
    if (thread.isAlive()) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(10));
    }
  }

  /// The town, whose last day ends before today.
  static Country.Settings settings(LocalDate today) {
    LocalDate first = today.minusDays(PAST_DAYS + DAYS);
    return new Country.Settings(SEED, PEOPLE, first, Parameters.shipped().with(PARAMETERS));
  }

  private void live() {
    long started = clock.millis();
    Country country = new Country(settings(LocalDate.ofInstant(clock.instant(), zone)));
    Referee referee = new Referee();
    Player.Pace alive = (time, facts) -> !Thread.currentThread().isInterrupted();
    JournalCentre centre = new JournalCentre(journal);
    try {
      boolean whole =
          new Player(country, centre, referee, alive).play(PAST_DAYS, 0)
              && new Player(country, centre, referee, new Throttle(A_DAY_A_MINUTE, alive))
                  .play(0, DAYS);
      if (whole) {
        double seconds = (clock.millis() - started) / 1_000.0;
        Report.Run run =
            new Report.Run(
                SEED,
                false,
                PEOPLE,
                DAYS,
                60,
                "of the last week",
                centre.name(),
                centre.policy(),
                seconds);
        LOG.info("the demo town is over\n{}", ReportText.of(referee.report(run)));
      }
    } catch (JournalCentre.Overtaken overtaken) {
      LOG.info("the demo town ends: somebody told the centre something of today");
    } catch (CompletionException | IOException away) {
      LOG.warn("the demo town ends: the journal does not take it: {}", FailureWords.brief(away));
    }
  }
}
