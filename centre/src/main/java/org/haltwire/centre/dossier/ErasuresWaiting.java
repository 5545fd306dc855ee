package org.haltwire.centre.dossier;

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

/// Erasures that somebody proposed and a second person must decide.
@Component
class ErasuresWaiting implements Waiting {

  private static final String COUNTS =
      """
      select count(*) erasures, max(proposed_at) since, bool_or(ends_at < :soon) urgent
      from erasure where state = 'OPEN' and ends_at > :now and proposed_by <> :person
      having count(*) > 0
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Say say;

  ErasuresWaiting(JdbcClient jdbc, InstantSource clock, Say say) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.HANDLE_PERSONAL_DATA;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    long now = clock.millis();
    return jdbc.sql(COUNTS)
        .param("now", now)
        .param("soon", now + Duration.ofDays(1).toMillis())
        .param("person", person.getName())
        .query((row, _) ->
            new Notice(
                say.text("notice.erasures", row.getLong("erasures")),
                "/people-data",
                row.getLong("since"),
                row.getBoolean("urgent")))
        .list();
  }
}
