package org.haltwire.centre.recovery.kept;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes which cases are over. A case is over once it has no open report, no hold that runs, no
/// open appeal and no return that is waited for.
///
/// An open report is closed once nothing has happened in its case for as long as the country's
/// rules have an eye on it: no payment that old may be reported, no account stays marked so long,
/// and no account is watched for the rest any more.
@Component
class CaseEnds {

  static final int MOST = 500;

  private static final String CLOSE =
      """
      update incident set state = 'CLOSED', ended_at = :now
      where state = 'OPEN' and case_id in (
        select id from case_standing
        where ended_at is null and reported and not under_way and last_at < :quiet
        order by id limit :most)
      """;

  private static final String END =
      """
      update recovery_case c set ended_at = s.last_at
      from (select id, last_at from case_standing
        where ended_at is null and not reported and not under_way order by id limit :most) s
      where c.id = s.id and c.ended_at is null
      """;

  private final JdbcClient jdbc;
  private final CountryProfile profile;
  private final InstantSource clock;

  CaseEnds(JdbcClient jdbc, CountryProfile profile, InstantSource clock) {
    this.jdbc = jdbc;
    this.profile = profile;
    this.clock = clock;
  }

  /// For how long nothing must have happened in a case before its reports are closed.
  Duration quiet() {
    Instant now = clock.instant();
    List<Span> spans =
        List.of(profile.report().maxAge(), profile.chase().taintFor(), profile.returns().watch());
    return spans.stream()
        .map(span -> Duration.between(now, Deadline.from(now, span, profile.calendar())))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Closes and ends some that are over; gives how many. Two statements of which each stands for
  /// itself: who is killed in between does the other one later.
  int step() {
    long now = clock.millis();
    int closed =
        jdbc.sql(CLOSE)
            .param("now", now)
            .param("quiet", now - quiet().toMillis())
            .param("most", MOST)
            .update();
    return closed + jdbc.sql(END).param("most", MOST).update();
  }
}
