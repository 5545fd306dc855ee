package org.haltwire.centre.policies;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long drafts that were put away and what back-tests found are kept. Versions of policies
/// stay: they say why something was decided.
@Configuration(proxyBeanMethods = false)
class KeptOfPolicies {

  private static final KeptRows.Sql DRAFTS =
      new KeptRows.Sql(
          """
          select extract(epoch from min(updated_at)) * 1000 from policy_draft
          where state = 'DISCARDED'
          """,
          """
          delete from policy_draft where ctid = any (array(
            select ctid from policy_draft
            where state = 'DISCARDED' and updated_at < to_timestamp(:before / 1000.0) limit :most))
          """);

  /// One at a time, with the payments that a policy in the shadow decided otherwise.
  private static final KeptRows.Sql BACKTESTS =
      new KeptRows.Sql(
          "select extract(epoch from min(ended_at)) * 1000 from backtest",
          """
          with old as (
            select id from backtest where ended_at < to_timestamp(:before / 1000.0)
              and state in ('DONE', 'FAILED', 'CANCELLED') order by id limit 1),
          payments as (
            delete from shadow_decision where backtest in (select id from old))
          delete from backtest where id in (select id from old) and :most > 0
          """);

  /// @param discardedDrafts drafts that were put away: to take one back
  /// @param backtests what was found, with places of payments: for as long as a version may be
  ///   approved on the strength of it
  @ConfigurationProperties("haltwire.retention")
  record PolicyTerms(
      @DefaultValue("90d") Duration discardedDrafts, @DefaultValue("400d") Duration backtests) {}

  private final JdbcClient jdbc;
  private final PolicyTerms terms;

  KeptOfPolicies(JdbcClient jdbc, PolicyTerms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  @Bean
  Kept discardedDraftsKept() {
    return new KeptRows(jdbc, "discarded-drafts", terms.discardedDrafts(), Waits.END, DRAFTS);
  }

  @Bean
  Kept backtestsKept() {
    return new KeptRows(jdbc, "backtests", terms.backtests(), Waits.END, BACKTESTS);
  }
}
