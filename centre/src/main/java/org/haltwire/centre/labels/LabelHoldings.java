package org.haltwire.centre.labels;

import java.time.Instant;
import java.util.List;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was found out about an account or a phone. Whoever said it takes it back; nobody else can.
@Component
class LabelHoldings implements Holdings {

  private final JdbcClient jdbc;

  LabelHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String source() {
    return "labels";
  }

  @Override
  public Found find(Whom whom, int limit) {
    return switch (whom) {
      case Whom.Account account -> about("account", account.account(), limit);
      case Whom.Phone phone -> about("phone", phone.digits(), limit);
      case Whom.Person _ -> Found.NOTHING;
    };
  }

  private Found about(String about, String subject, int limit) {
    List<Holding> all =
        jdbc.sql(
                """
                select found_at, sender, meaning, basis from label
                where about = ? and subject = ? order by position
                """)
            .params(about, subject)
            .query((row, _) ->
                new Holding(
                    "label",
                    Holding.fields(
                        "time", Instant.ofEpochMilli(row.getLong(1)).toString(),
                        "told-by", row.getString(2),
                        "state", row.getString(3),
                        "basis", row.getString(4)),
                    Stay.LISTING,
                    0))
            .list();
    return Found.first(all, limit);
  }
}
