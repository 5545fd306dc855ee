package org.haltwire.centre.recovery.report;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives reports of before there were tokens of phones theirs, once they are sealed. Killed
/// half-way it goes on at the next start.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PhoneTokens implements ApplicationRunner {

  private static final int SOME = 500;

  private final JdbcClient jdbc;
  private final ToldByVictims told;

  PhoneTokens(JdbcClient jdbc, ToldByVictims told) {
    this.jdbc = jdbc;
    this.told = told;
  }

  private record Row(String ticket, byte[] phones) {}

  @Override
  public void run(ApplicationArguments arguments) {
    List<Row> some;
    do {
      some =
          jdbc.sql(
                  """
                  select ticket, sealed_phones from incident
                  where phone_tokens = '{}' and sealed_phones is not null limit ?
                  """)
              .param(SOME)
              .query((row, _) -> new Row(row.getString(1), row.getBytes(2)))
              .list();
      some.forEach(this::give);
    } while (some.size() == SOME);
  }

  private void give(Row row) {
    jdbc.sql("update incident set phone_tokens = ? where ticket = ?")
        .params(told.tokens(told.phones(row.ticket(), row.phones())), row.ticket())
        .update();
  }
}
