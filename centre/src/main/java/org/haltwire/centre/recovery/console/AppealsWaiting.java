package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appeals that wait to be decided.
@Component
class AppealsWaiting implements Waiting {

  private static final String COUNTS =
      """
      select count(*) appeals, max(a.at) since, bool_or(a.due < :soon) urgent
      from appeal a join hold h on h.id = a.hold
      where a.state = 'OPEN' and a.kind = 'APPEAL'
        and (cardinality(:regions::text[]) = 0 or exists (
          select from incident where case_id = h.case_id and region = any(:regions)))
      having count(*) > 0
      """;

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final InstantSource clock;
  private final Say say;

  AppealsWaiting(JdbcClient jdbc, Reaches reaches, InstantSource clock, Say say) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.DECIDE_APPEALS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return jdbc.sql(COUNTS)
        .param("soon", clock.millis() + Duration.ofDays(1).toMillis())
        .param("regions", reaches.of(person).regions().toArray(String[]::new))
        .query((row, _) ->
            new Notice(
                say.text("notice.appeals", row.getLong("appeals")),
                "/recovery/appeals",
                row.getLong("since"),
                row.getBoolean("urgent")))
        .list();
  }
}
