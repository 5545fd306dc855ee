package org.haltwire.centre.policies.versions;

import java.security.Principal;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions of policies that wait for a second person who did not write them.
@Component
class VersionsWaiting implements Waiting {

  private static final String PROPOSED =
      """
      select v.name, v.version, v.title,
        (select (extract(epoch from max(s.at)) * 1000)::bigint from policy_step s
          where s.name = v.name and s.version = v.version and s.stage = 'PROPOSED') since
      from policy_version v
      where v.stage = 'PROPOSED' and not :person = any (v.authors)
      order by v.name, v.version limit 20
      """;

  private final JdbcClient jdbc;
  private final Say say;

  VersionsWaiting(JdbcClient jdbc, Say say) {
    this.jdbc = jdbc;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.APPROVE_POLICIES;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    return jdbc.sql(PROPOSED)
        .param("person", person.getName())
        .query((row, _) ->
            new Notice(
                say.text("notice.policy", row.getString("title"), row.getString("version")),
                "/policies/versions/" + row.getString("version"),
                row.getLong("since"),
                false))
        .list();
  }
}
