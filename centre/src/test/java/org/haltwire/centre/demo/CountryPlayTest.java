package org.haltwire.centre.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.rule.Policy;
import org.haltwire.country.Country;
import org.haltwire.country.Parameters;
import org.haltwire.country.play.Answering;
import org.haltwire.country.play.Embedded;
import org.haltwire.country.play.Player;
import org.haltwire.country.play.Remote;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.referee.Report;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.Test;

/// A country played through the doors of a running centre, and the same in process: both reports
/// say the same, whatever was told on the way: payments, calls, SIM cards, loans, incidents and
/// labels.
class CountryPlayTest {

  private static final Path POLICIES = Path.of("..", "policies").toAbsolutePath().normalize();
  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");
  private static final Report.Run RUN = new Report.Run(1, false, 0, 0, 0, "", "", "", 0);

  @Test
  void theDoorsAnswerAsTheEngineDoes() throws IOException {
    Report embedded;
    try (Answering engine = new Embedded(policy())) {
      embedded = play(engine);
    }
    // In process there is nobody who marks stolen money.
    try (TestingCentre centre =
            TestingCentre.start(
                "haltwire.policies.folder=" + POLICIES, "haltwire.recovery.chase=false");
        Answering doors = new Remote(centre.uri("/"), key(centre))) {
      Report remote = play(doors);
      assertEquals(embedded.schemes().keySet(), remote.schemes().keySet());
      assertEquals(embedded.lookAlikes(), remote.lookAlikes());
      assertEquals(embedded.byReportDelay(), remote.byReportDelay());
      assertEquals(timeless(embedded.overall()), timeless(remote.overall()));
      assertTrue(embedded.overall().alertsPer1000() > 0, embedded.toString());
    }
  }

  private static Report play(Answering centre) throws IOException {
    Parameters parameters =
        Parameters.shipped().with(Map.of("crime.scale", 150.0, "answers.within-seconds", 300.0));
    Country country =
        new Country(new Country.Settings(9, 600, LocalDate.of(2026, 3, 2), parameters));
    Referee referee = new Referee();
    assertTrue(new Player(country, centre, referee, (time, facts) -> true).play(1, 3));
    return referee.report(RUN);
  }

  /// All of a score but how fast the answers came.
  private static String timeless(Report.Score score) {
    return score.toString().replaceAll("p99Millis=[^,\\]]*", "");
  }

  private static String key(TestingCentre centre) {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant("a-country", "A country", EnumSet.allOf(Role.class)));
    return participants.issue("a-country").orElseThrow().text();
  }

  private static Policy policy() throws IOException {
    String text = Files.readString(POLICIES.resolve("payments.yaml"));
    return switch (PolicyCompiler.compile("payments.yaml", text, PROFILE)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused -> throw new IllegalStateException("" + refused.problems());
    };
  }
}
