package org.haltwire.centre.signals.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.audit.RowDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Takes down what institutions have asked: an entry a minute for each of them and each purpose.
@Component
class QuestionDeeds extends RowDeeds {

  /// The hash can be computed again by anybody with the same words.
  private static final String GROUPS =
      """
      select participant, purpose, count(*), min(number), max(number),
        encode(sha256(convert_to(string_agg(concat_ws('|', number, at, participant, api, phone,
          purpose, reference, outcome), chr(10) order by number), 'UTF8')), 'hex')
      from signal_query where number > ? and number <= ?
      group by participant, purpose order by participant, purpose
      """;

  QuestionDeeds(JdbcClient jdbc, AuditLog log, PlatformTransactionManager transactions) {
    super(
        "signals-deeds", new Rows("signal_query", "signal_deed", GROUPS), jdbc, log, transactions);
  }

  @Override
  protected Deed deed(ResultSet group) throws SQLException {
    return new Deed(
        DeedKind.QUESTION,
        Deed.institution(group.getString(1)),
        "questions/%d-%d".formatted(group.getLong(4), group.getLong(5)),
        "",
        "purpose=%s count=%d sha256=%s"
            .formatted(group.getString(2), group.getLong(3), group.getString(6)));
  }
}
