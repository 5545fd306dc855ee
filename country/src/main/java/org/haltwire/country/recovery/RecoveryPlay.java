package org.haltwire.country.recovery;

import java.io.IOException;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.play.Answering;
import org.haltwire.country.play.Embedded;
import org.haltwire.country.play.Player;
import org.haltwire.country.recovery.RecoveryReport.Play;
import org.haltwire.country.referee.Recovered;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.country.world.Almanac;

/// Plays one country once.
final class RecoveryPlay {

  private final Country.Settings settings;
  private final Policy policy;
  private final int warmUp;
  private final int days;

  RecoveryPlay(Country.Settings settings, Policy policy, int warmUp, int days) {
    this.settings = settings;
    this.policy = policy;
    this.warmUp = warmUp;
    this.days = days;
  }

  Play play(Variant variant, Player.Pace pace) throws IOException {
    Country country = new Country(settings);
    Referee referee = new Referee();
    return switch (variant) {
      case WITHOUT -> {
        double seconds = seconds(country, new Embedded(policy), referee, pace);
        yield scored(variant, referee, HonestHolds.Figures.NONE, 0, seconds);
      }
      case HOLDS, CHASE -> {
        long since = country.world().now() + warmUp * Almanac.DAY;
        boolean marks = variant == Variant.CHASE;
        RecoveringCentre centre =
            new RecoveringCentre(policy, marks, country.world(), referee, since);
        double seconds = seconds(country, centre, referee, pace);
        yield scored(variant, referee, centre.honest(), centre.traces(), seconds);
      }
    };
  }

  private double seconds(Country country, Answering centre, Referee referee, Player.Pace pace)
      throws IOException {
    long begun = System.nanoTime();
    new Player(country, centre, referee, pace).play(warmUp, days);
    return (System.nanoTime() - begun) / 1e9;
  }

  private Play scored(
      Variant variant, Referee referee, HonestHolds.Figures honest, long traces, double seconds) {
    long seed = settings.seed();
    Recovered recovered = referee.recovered();
    Report.Honest payments =
        referee
            .report(new Report.Run(seed, false, 0, days, 0, "", "", "", seconds))
            .overall()
            .honest();
    return new Play(
        seed,
        Report.Run.isReporting(seed),
        variant,
        recovered,
        honest,
        payments.delayed(),
        payments.moneyHours(),
        traces,
        seconds);
  }
}
