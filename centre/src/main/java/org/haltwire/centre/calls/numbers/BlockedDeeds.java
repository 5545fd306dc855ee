package org.haltwire.centre.calls.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.RowDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Takes down which calls the centre blocked: an entry a minute for each operator and reason.
@Component
class BlockedDeeds extends RowDeeds {

  /// The hash can be computed again by anybody with the same words.
  private static final String GROUPS =
      """
      select operator, reason, count(*), min(number), max(number),
        encode(sha256(convert_to(string_agg(concat_ws('|', number, at, operator, trunk, reason,
          caller, called), chr(10) order by number), 'UTF8')), 'hex')
      from blocked_call where number > ? and number <= ?
      group by operator, reason order by operator, reason
      """;

  BlockedDeeds(JdbcClient jdbc, AuditLog log, PlatformTransactionManager transactions) {
    super("calls-deeds", new Rows("blocked_call", "blocked_deed", GROUPS), jdbc, log, transactions);
  }

  @Override
  protected Deed deed(ResultSet group) throws SQLException {
    return new Deed(
        DeedKind.DECISION,
        Deed.CENTRE,
        "blocked-calls/%d-%d".formatted(group.getLong(4), group.getLong(5)),
        "",
        "operator=%s reason=%s count=%d sha256=%s"
            .formatted(
                group.getString(1), group.getString(2), group.getLong(3), group.getString(6)));
  }
}
