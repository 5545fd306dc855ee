package org.haltwire.centre.calls.numbers;

import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the tables of numbers are kept.
@Configuration(proxyBeanMethods = false)
class KeptOfNumbers {

  private static final KeptRows.Sql BLOCKED =
      new KeptRows.Sql(
          "select min(at) from blocked_call",
          """
          delete from blocked_call where ctid = any (array(
            select ctid from blocked_call where at < :before order by at limit :most))
          """);

  /// A day's counts go when the day is over everywhere on earth for so long: up to two days later
  /// than said, never earlier.
  private static final KeptRows.Sql FREQUENT =
      new KeptRows.Sql(
          "select extract(epoch from min(day) + 1) * 1000 from frequent_caller",
          """
          delete from frequent_caller where ctid = any (array(
            select ctid from frequent_caller
            where day < (to_timestamp(:before / 1000.0) at time zone 'UTC')::date - 1
            limit :most))
          """);

  private static final KeptRows.Sql LOOKS =
      new KeptRows.Sql(
          "select min(at) from number_look",
          """
          delete from number_look where ctid = any (array(
            select ctid from number_look where at < :before order by at limit :most))
          """);

  private final JdbcClient jdbc;
  private final KeptSettings settings;

  KeptOfNumbers(JdbcClient jdbc, KeptSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Bean
  Kept blockedCallsKept() {
    return new KeptRows(jdbc, "blocked-calls", settings.blockedCalls(), Waits.AGE, BLOCKED);
  }

  @Bean
  Kept frequentCallersKept() {
    return new KeptRows(jdbc, "frequent-callers", settings.frequentCallers(), Waits.AGE, FREQUENT);
  }

  @Bean
  Kept numberLooksKept() {
    return new KeptRows(jdbc, "number-looks", settings.numberLooks(), Waits.AGE, LOOKS);
  }
}
