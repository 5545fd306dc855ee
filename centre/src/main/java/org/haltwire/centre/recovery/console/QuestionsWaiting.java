package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports of which nobody has said yet which payment they mean. The victim waits.
@Component
class QuestionsWaiting implements Waiting {

  private static final String COUNTS =
      """
      select count(distinct i.case_id) cases, max(i.received_at) since
      from incident_payment p join incident i on i.id = p.incident
      where p.state = 'CANDIDATES' and i.state = 'OPEN'
        and (cardinality(:regions::text[]) = 0 or i.region = any(:regions))
      having count(*) > 0
      """;

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final Say say;

  QuestionsWaiting(JdbcClient jdbc, Reaches reaches, Say say) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.WORK_CASES;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return jdbc.sql(COUNTS)
        .param("regions", reaches.of(person).regions().toArray(String[]::new))
        .query((row, _) ->
            new Notice(
                say.text("notice.questions", row.getLong("cases")),
                "/recovery",
                row.getLong("since"),
                false))
        .list();
  }
}
