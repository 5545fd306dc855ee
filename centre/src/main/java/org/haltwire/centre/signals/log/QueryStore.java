package org.haltwire.centre.signals.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.policies.ProfileSettings;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of questions, and their counts by day.
@Component
public class QueryStore {

  private static final String QUERY =
      """
      insert into signal_query (at, participant, api, phone, purpose, reference, outcome)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COUNT =
      """
      insert into signal_tally as t (day, participant, api, purpose, count) values (?, ?, ?, ?, ?)
      on conflict (day, participant, api, purpose) do update set count = t.count + excluded.count
      """;

  private static final String COUNTS =
      """
      select participant, api, purpose, coalesce(sum(count) filter (where day = ?), 0), sum(count)
      from signal_tally where day > ? and day <= ?
      group by participant, api, purpose order by participant, api, purpose
      """;

  private final JdbcOperations jdbc;
  private final ZoneId zone;
  private final InstantSource clock;

  QueryStore(JdbcOperations jdbc, ProfileSettings profile, InstantSource clock) {
    this.jdbc = jdbc;
    this.zone = profile.zone();
    this.clock = clock;
  }

  private record Counted(LocalDate day, String participant, String api, String purpose) {}

  /// What was asked today and in the last seven days.
  public record Count(String participant, String api, String purpose, long today, long week) {}

  /// Writes all or nothing.
  @Transactional
  public void write(List<Query> queries) {
    jdbc.batchUpdate(
        QUERY,
        queries,
        queries.size(),
        (row, one) -> {
          row.setLong(1, one.at());
          row.setString(2, one.participant());
          row.setString(3, one.api());
          row.setString(4, one.phone());
          row.setString(5, one.purpose().word());
          row.setString(6, one.reference());
          row.setString(7, one.outcome().name());
        });
    counts(queries)
        .forEach((what, count) ->
            jdbc.update(COUNT, what.day(), what.participant(), what.api(), what.purpose(), count));
  }

  private Map<Counted, Long> counts(List<Query> queries) {
    Map<Counted, Long> counts = new LinkedHashMap<>();
    for (Query one : queries) {
      LocalDate day = day(one.at());
      counts.merge(
          new Counted(day, one.participant(), one.api(), one.purpose().word()), 1L, Long::sum);
    }
    return counts;
  }

  private LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  public List<Count> counts() {
    LocalDate today = day(clock.millis());
    return jdbc.query(
        COUNTS,
        (row, _) ->
            new Count(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5)),
        today,
        today.minusDays(7),
        today);
  }
}
