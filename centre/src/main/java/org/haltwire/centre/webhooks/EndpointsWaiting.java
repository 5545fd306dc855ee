package org.haltwire.centre.webhooks;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Institutions that cannot be told of what happens.
@Component
class EndpointsWaiting implements Waiting {

  private final JdbcClient jdbc;
  private final Say say;

  EndpointsWaiting(JdbcClient jdbc, Say say) {
    this.jdbc = jdbc;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.MANAGE_INSTITUTIONS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return jdbc.sql(
            """
            select participant, max(failing_since) since, bool_or(state = 'DISABLED') ended
            from webhook_endpoint where state in ('FAILING', 'DISABLED')
            group by participant order by participant limit 20
            """)
        .query((row, _) ->
            new Notice(
                say.text("notice.webhook", row.getString("participant")),
                "/participants/" + row.getString("participant") + "/webhooks",
                row.getLong("since"),
                row.getBoolean("ended")))
        .list();
  }
}
