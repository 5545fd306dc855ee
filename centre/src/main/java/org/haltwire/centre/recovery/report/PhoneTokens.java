package org.haltwire.centre.recovery.report;

import java.util.List;
import org.haltwire.centre.intake.LookupTokens;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives reports the newest tokens of their phones: those of before there were any, and those whose
/// tokens are of an older key, which can be destroyed then. Killed half-way it goes on at the next
/// start.
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
                  where sealed_phones is not null
                    and not coalesce(starts_with(phone_tokens[1], :newest)
                      and length(phone_tokens[1]) = :length, false)
                  limit :some
                  """)
              .param("newest", told.newest())
              .param("length", LookupTokens.LENGTH)
              .param("some", SOME)
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
