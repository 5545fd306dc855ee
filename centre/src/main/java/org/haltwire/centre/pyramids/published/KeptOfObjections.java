package org.haltwire.centre.pyramids.published;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it is kept who objected, and in which words. That somebody did, and what became of it,
/// is counted in the public register and stays.
@Configuration(proxyBeanMethods = false)
class KeptOfObjections {

  private static final KeptRows.Sql ROWS =
      new KeptRows.Sql(
          """
          select min(decided_at) from objection
          where decided_at > 0 and (sealed_words is not null or sealed_contact is not null)
          """,
          """
          update objection set sealed_words = null, sealed_contact = null, about = ''
          where id = any (array(
            select id from objection
            where decided_at > 0 and decided_at < :before
              and (sealed_words is not null or sealed_contact is not null)
            order by decided_at limit :most))
          """);

  /// How long the words of objections are kept.
  ///
  /// @param objections after the decision: for as long as it may be questioned
  @ConfigurationProperties("haltwire.retention")
  record Term(@DefaultValue("365d") Duration objections) {}

  @Bean
  Kept objectionsKept(JdbcClient jdbc, Term term) {
    return new KeptRows(jdbc, "objections", term.objections(), Waits.END, ROWS);
  }
}
