package org.haltwire.centre.insiders;

import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alerts about unusual looking, of the last week. Nobody is told of their own.
@Component
class AlertsWaiting implements Waiting {

  private static final Duration LATELY = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Say say;

  AlertsWaiting(JdbcClient jdbc, InstantSource clock, Say say) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_ALERTS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return jdbc.sql(
            """
            select count(*) alerts, max(last_at) since
            from insider_alert where last_at > ? and person <> ? having count(*) > 0
            """)
        .params(clock.millis() - LATELY.toMillis(), person.getName())
        .query((row, _) ->
            new Notice(
                say.text("notice.alerts", row.getLong("alerts")),
                "/alerts",
                row.getLong("since"),
                false))
        .list();
  }
}
