package org.haltwire.centre.screening;

import java.time.Instant;
import java.util.Map;
import org.haltwire.centre.keeping.HeldRows;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.core.event.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Payments of an account that were not simply allowed. They are made from the journal, which would
/// make them again, and stay until their time is over.
@Component
class ScreenedHoldings implements Holdings {

  private static final String FIND =
      """
      select position, time, minor, currency, verdict, typology, payer = :account from screened
      where payer = :account or payee = :account order by position desc limit :most
      """;

  private static final String COUNT =
      "select count(*) from screened where payer = :account or payee = :account";

  private final JdbcClient jdbc;
  private final ScreenedTerms terms;

  ScreenedHoldings(JdbcClient jdbc, ScreenedTerms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  @Override
  public String source() {
    return "screened";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (!(whom instanceof Whom.Account account)) {
      return Found.NOTHING;
    }
    return new HeldRows(jdbc, FIND, COUNT)
        .find(
            Map.of("account", account.account()),
            limit,
            (row, _) ->
                new Holding(
                    "decision",
                    Holding.fields(
                        "position", row.getString(1),
                        "time", Instant.ofEpochMilli(row.getLong(2)).toString(),
                        "amount", new Money(row.getLong(3), row.getString(4)).toString(),
                        "verdict", row.getString(5),
                        "kind", row.getString(6),
                        "role", row.getBoolean(7) ? "payer" : "payee"),
                    Stay.TERM,
                    row.getLong(2) + terms.screenedPayments().toMillis()));
  }
}
