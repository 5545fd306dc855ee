package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds that wait to be ordered, and orders that a bank has not answered in its time.
@Component
class HoldsWaiting implements Waiting {

  private static final String COUNTS =
      """
      select count(*) filter (where state = 'PROPOSED') proposed,
        coalesce(max(proposed_at) filter (where state = 'PROPOSED'), 0) since,
        coalesce(bool_or(state = 'PROPOSED' and until < :soon), false) urgent,
        count(*) filter (where state = 'ORDERED' and answer_by <= :now) late,
        coalesce(max(answer_by) filter (where state = 'ORDERED' and answer_by <= :now), 0) late_since
      from hold where state in ('PROPOSED', 'ORDERED')
        and (cardinality(:regions::text[]) = 0 or exists (
          select from incident where case_id = hold.case_id and region = any(:regions)))
      """;

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final InstantSource clock;
  private final Say say;

  HoldsWaiting(JdbcClient jdbc, Reaches reaches, InstantSource clock, Say say) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.ORDER_HOLDS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    long now = clock.millis();
    return jdbc.sql(COUNTS)
        .param("now", now)
        .param("soon", now + Duration.ofDays(1).toMillis())
        .param("regions", reaches.of(person).regions().toArray(String[]::new))
        .query((row, _) ->
            Stream.of(
                    notice(
                        "notice.holds",
                        row.getLong("proposed"),
                        row.getLong("since"),
                        row.getBoolean("urgent")),
                    notice("notice.late", row.getLong("late"), row.getLong("late_since"), true))
                .flatMap(List::stream)
                .toList())
        .single();
  }

  private List<Notice> notice(String key, long count, long since, boolean urgent) {
    return count == 0
        ? List.of()
        : List.of(new Notice(say.text(key, count), "/recovery", since, urgent));
  }
}
