package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.search.Findable;
import org.haltwire.centre.search.Found;
import org.haltwire.centre.search.Sought;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds cases by their number, by a ticket, by an account that money went to or is held on, and by
/// a phone that victims named. What lies beyond the reader's regions is not looked at, so that
/// neither an answer nor its time tells of it.
@Component
class CasesFound implements Findable {

  private static final String CASES =
      """
      select c.id, count(*) reports, min(i.ticket) ticket,
        (array_agg(i.kind order by i.id))[1] kind, min(i.received_at) since
      from recovery_case c join incident i on i.case_id = c.id
      where c.id in (
          select coalesce(merged_into, id) from recovery_case where id = :number
          union select case_id from incident where ticket = :ticket
          union select case_id from incident where account = :account
          union select case_id from incident where phone_tokens && :phones::text[]
          union select case_id from hold where account = :account
          union select h.case_id from hold h join return_line r on r.hold = h.id
            where r.account = :account)
        and (cardinality(:regions::text[]) = 0 or exists (
          select from incident where case_id = c.id and region = any(:regions)))
      group by c.id order by c.id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final LookupTokens tokens;
  private final Say say;

  CasesFound(JdbcClient jdbc, Reaches reaches, LookupTokens tokens, Say say) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.tokens = tokens;
    this.say = say;
  }

  @Override
  public String key() {
    return "cases";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_CASES;
  }

  @Override
  public List<Found> find(Sought sought, Principal reader, int atMost) {
    return jdbc.sql(CASES)
        .param("number", sought.number().orElse(0))
        .param("ticket", Secrets.written(sought.text()))
        // Nobody's account is the empty text, but many a report names none.
        .param("account", sought.account().orElse("-"))
        .param(
            "phones",
            sought.phone().isPresent() ? tokens.phones(sought.phone().getAsLong()) : new String[0])
        .param("regions", reaches.of(reader).regions().toArray(String[]::new))
        .param("limit", atMost)
        .query((row, _) ->
            new Found(
                say.text("search.case", say.number(row.getLong("id"))),
                String.join(
                    " · ",
                    say.text("incident-kind." + row.getString("kind").toLowerCase(Locale.ROOT)),
                    say.text("search.reports", row.getInt("reports"), row.getString("ticket")),
                    say.time(row.getLong("since"))),
                "/recovery/cases/" + row.getLong("id")))
        .list();
  }
}
