package org.haltwire.centre.screening;

import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the tables behind the console are kept. A case reads its payments from the journal, not
/// from here: nothing that is under way needs these rows.
@Configuration(proxyBeanMethods = false)
class KeptOfScreening {

  /// Times grow with positions, by which the rows lie.
  private static final KeptRows.Sql SCREENED =
      new KeptRows.Sql(
          "select time from screened order by position limit 1",
          """
          delete from screened where position = any (array(
            select position from (select position, time from screened order by position limit :most)
              as first where time < :before))
          """);

  private static final KeptRows.Sql COUNTS =
      new KeptRows.Sql(
          "select min(minute) * 60000 from tally",
          """
          delete from tally where ctid = any (array(
            select ctid from tally
            where kind in ('verdict', 'typology', 'rule') and minute < :before / 60000
            limit :most))
          """);

  private final JdbcClient jdbc;
  private final ScreenedTerms terms;

  KeptOfScreening(JdbcClient jdbc, ScreenedTerms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  @Bean
  Kept screenedPaymentsKept() {
    return new KeptRows(jdbc, "screened-payments", terms.screenedPayments(), Waits.AGE, SCREENED);
  }

  @Bean
  Kept paymentCountsKept() {
    return new KeptRows(jdbc, "payment-counts", terms.paymentCounts(), Waits.AGE, COUNTS);
  }
}
