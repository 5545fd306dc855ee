package org.haltwire.centre.signals.log;

import java.time.Instant;
import java.util.Map;
import org.haltwire.centre.intake.LookupColumn;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.keeping.HeldRows;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.signals.SignalTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which banks asked about a phone. It protects the person who asks for it, and stays until its
/// time is over.
@Component
class QueryHoldings implements Holdings {

  private static final String FIND =
      """
      select at, participant, api, purpose, outcome from signal_query
      where phone = any (:tokens) order by at desc limit :most
      """;

  private static final String COUNT =
      "select count(*) from signal_query where phone = any (:tokens)";

  private final JdbcClient jdbc;
  private final LookupTokens lookups;
  private final SignalTerms terms;

  QueryHoldings(JdbcClient jdbc, LookupTokens lookups, SignalTerms terms) {
    this.jdbc = jdbc;
    this.lookups = lookups;
    this.terms = terms;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    LookupColumn phonesAskedAbout() {
      return new LookupColumn("signal_query", "phone", false);
    }
  }

  @Override
  public String source() {
    return "questions";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (!(whom instanceof Whom.Phone phone)) {
      return Found.NOTHING;
    }
    return new HeldRows(jdbc, FIND, COUNT)
        .find(
            Map.of("tokens", lookups.phones(phone.number())),
            limit,
            (row, _) ->
                new Holding(
                    "question",
                    Holding.fields(
                        "time", Instant.ofEpochMilli(row.getLong(1)).toString(),
                        "asked-by", row.getString(2),
                        "kind", row.getString(3),
                        "purpose", row.getString(4),
                        "state", row.getString(5)),
                    Stay.TERM,
                    row.getLong(1) + terms.signalQueries().toMillis()));
  }
}
