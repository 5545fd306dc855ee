package org.haltwire.centre.recovery.console;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.search.Findable;
import org.haltwire.centre.search.Found;
import org.haltwire.centre.search.Sought;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds holds by their id, by the number that the held person was given, by an order's id, and by
/// account; of the reader's regions alone.
@Component
class HoldsFound implements Findable {

  private static final String HOLDS =
      """
      select h.id, h.bank, h.state, h.amount, h.currency, h.proposed_at from hold h
      where h.id in (
          select id from hold where id = :text or reference = :upper
          union select id from hold where account = :account
          union select hold from bank_order where id = :text)
        and (cardinality(:regions::text[]) = 0 or exists (
          select from incident where case_id = h.case_id and region = any(:regions)))
      order by h.proposed_at desc, h.id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Reaches reaches;
  private final Say say;

  HoldsFound(JdbcClient jdbc, Reaches reaches, Say say) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.say = say;
  }

  @Override
  public String key() {
    return "holds";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_CASES;
  }

  @Override
  public List<Found> find(Sought sought, Principal reader, int atMost) {
    return jdbc.sql(HOLDS)
        .param("text", sought.text())
        .param("upper", Secrets.written(sought.text()))
        .param("account", sought.account().orElse("-"))
        .param("regions", reaches.of(reader).regions().toArray(String[]::new))
        .param("limit", atMost)
        .query((row, _) ->
            new Found(
                say.text("search.hold", row.getString("id")),
                String.join(
                    " · ",
                    say.money(row.getLong("amount"), row.getString("currency")),
                    say.text("hold-state." + row.getString("state").toLowerCase(Locale.ROOT)),
                    row.getString("bank"),
                    say.time(row.getLong("proposed_at"))),
                "/recovery/holds/" + row.getString("id")))
        .list();
  }
}
