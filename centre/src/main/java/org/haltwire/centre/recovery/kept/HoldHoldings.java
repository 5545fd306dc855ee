package org.haltwire.centre.recovery.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.core.event.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds on somebody's account, with the orders and documents behind them, and what was paid back
/// to it. They prove what was done with the person's money and stay until the case's time is over.
@Component
class HoldHoldings implements Holdings {

  private static final String HOLDS =
      """
      select %s, h.proposed_at, h.state, h.amount, h.secured, h.returned, h.currency, h.basis,
        h.reference, (select count(*) from bank_order o where o.hold = h.id),
        (select count(*) from return_basis b where b.hold = h.id),
        (select ended_at from recovery_case where id = h.case_id)
      from hold h where h.account = ? order by h.proposed_at, h.id
      """
          .formatted(CaseSql.HOLD_OVER);

  private static final String RETURNS =
      """
      select %s, l.due, l.amount, coalesce(l.confirmed, 0), h.currency,
        (select ended_at from recovery_case where id = h.case_id)
      from return_line l join hold h on h.id = l.hold where l.account = ? order by l.due, l.hold
      """
          .formatted(CaseSql.HOLD_OVER);

  private final JdbcClient jdbc;
  private final CaseTerms terms;

  HoldHoldings(JdbcClient jdbc, CaseTerms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  @Override
  public String source() {
    return "holds";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (!(whom instanceof Whom.Account account)) {
      return Found.NOTHING;
    }
    List<Holding> all = new ArrayList<>(holds(account.account()));
    all.addAll(returns(account.account()));
    return Found.first(all, limit);
  }

  private List<Holding> holds(String account) {
    return jdbc.sql(HOLDS)
        .param(account)
        .query((row, _) ->
            row.getBoolean(1)
                ? new Holding(
                    "hold",
                    Holding.fields(
                        "time", Instant.ofEpochMilli(row.getLong(2)).toString(),
                        "state", row.getString(3),
                        "amount", money(row.getLong(4), row.getString(7)),
                        "secured", money(row.getLong(5), row.getString(7)),
                        "returned", money(row.getLong(6), row.getString(7)),
                        "basis", row.getString(8),
                        "reference", row.getString(9),
                        "orders", row.getString(10),
                        "documents", row.getString(11)),
                    Stay.TERM,
                    row.getLong(12) + terms.caseRecords().toMillis())
                : Holding.withheld("hold", Stay.OPEN_CASE))
        .list();
  }

  private List<Holding> returns(String account) {
    return jdbc.sql(RETURNS)
        .param(account)
        .query((row, _) ->
            row.getBoolean(1)
                ? new Holding(
                    "return",
                    Holding.fields(
                        "time", Instant.ofEpochMilli(row.getLong(2)).toString(),
                        "amount", money(row.getLong(3), row.getString(5)),
                        "returned", money(row.getLong(4), row.getString(5))),
                    Stay.TERM,
                    row.getLong(6) + terms.caseRecords().toMillis())
                : Holding.withheld("return", Stay.OPEN_CASE))
        .list();
  }

  private static String money(long minor, String currency) {
    return new Money(minor, currency).toString();
  }
}
