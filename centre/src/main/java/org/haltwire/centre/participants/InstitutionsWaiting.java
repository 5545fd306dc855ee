package org.haltwire.centre.participants;

import java.security.Principal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.notices.Notice;
import org.haltwire.centre.notices.Waiting;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals about institutions that wait for a second administrator, and keys that end soon
/// without another one in their place.
@Component
class InstitutionsWaiting implements Waiting {

  private static final Duration SOON = Duration.ofDays(14);

  private static final String ENDING =
      """
      select participant, max(ends_at) ends from api_key
      where revoked_at is null and ends_at > :now
      group by participant having max(ends_at) < :soon order by participant limit 20
      """;

  private final ProposalStore proposals;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Say say;

  InstitutionsWaiting(ProposalStore proposals, JdbcClient jdbc, InstantSource clock, Say say) {
    this.proposals = proposals;
    this.jdbc = jdbc;
    this.clock = clock;
    this.say = say;
  }

  @Override
  public Permission permission() {
    return Permission.MANAGE_INSTITUTIONS;
  }

  @Override
  public List<Notice> waiting(Principal person) {
    List<Notice> notices = new ArrayList<>();
    proposals.open().stream()
        .filter(one -> !one.who().equals(person.getName()))
        .map(one ->
            new Notice(
                say.text("notice.institution", one.participant()),
                page(one.participant()),
                one.at().toEpochMilli(),
                false))
        .forEach(notices::add);
    notices.addAll(endingKeys());
    return notices;
  }

  private List<Notice> endingKeys() {
    Instant now = clock.instant();
    return jdbc.sql(ENDING)
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(SOON)))
        .query((row, _) -> {
          Instant ends = row.getTimestamp("ends").toInstant();
          return new Notice(
              say.text("notice.key", row.getString("participant"), say.time(ends.toEpochMilli())),
              page(row.getString("participant")),
              ends.minus(SOON).toEpochMilli(),
              ends.isBefore(now.plus(Duration.ofDays(1))));
        })
        .list();
  }

  private static String page(String code) {
    return "/participants/" + code;
  }
}
