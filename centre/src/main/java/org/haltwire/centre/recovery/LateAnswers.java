package org.haltwire.centre.recovery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders to hold money that a bank has let wait for longer than it may.
@Component
public class LateAnswers {

  private final JdbcClient jdbc;

  LateAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many are not answered yet that were due between two times.
  public long count(String bank, long since, long now) {
    return jdbc.sql(
            """
            select count(*) from bank_order
            join hold on hold.id = bank_order.hold
            where bank_order.bank = ? and bank_order.kind = 'HOLD'
              and hold.state = 'ORDERED' and hold.answer_by between ? and ?
            """)
        .params(bank, since, now)
        .query(Long.class)
        .single();
  }
}
