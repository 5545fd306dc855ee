package org.haltwire.centre.signals.log;

import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.haltwire.centre.signals.SignalTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the record of questions is kept. Counts by day are nobody's, but end with it.
@Configuration(proxyBeanMethods = false)
class KeptOfSignals {

  private static final KeptRows.Sql QUERIES =
      new KeptRows.Sql(
          "select min(at) from signal_query",
          """
          with counts as (
            delete from signal_tally
            where day < (to_timestamp(:before / 1000.0) at time zone 'UTC')::date - 1)
          delete from signal_query where ctid = any (array(
            select ctid from signal_query where at < :before order by at limit :most))
          """);

  @Bean
  Kept signalQueriesKept(JdbcClient jdbc, SignalTerms terms) {
    return new KeptRows(jdbc, "signal-queries", terms.signalQueries(), Waits.AGE, QUERIES);
  }
}
