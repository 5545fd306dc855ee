package org.haltwire.centre.participants;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long keys that ended are kept.
@Configuration(proxyBeanMethods = false)
class KeptOfParticipants {

  private static final KeptRows.Sql KEYS =
      new KeptRows.Sql(
          """
          select extract(epoch from min(least(revoked_at, ends_at))) * 1000 from api_key
          where least(revoked_at, ends_at) < now()
          """,
          """
          delete from api_key where ctid = any (array(
            select ctid from api_key
            where least(revoked_at, ends_at) < to_timestamp(:before / 1000.0) limit :most))
          """);

  /// @param endedKeys hashes of keys that ended or were revoked: to tell with whose key a request
  ///   of long ago came
  @ConfigurationProperties("haltwire.retention")
  record KeyTerms(@DefaultValue("400d") Duration endedKeys) {}

  @Bean
  Kept endedKeysKept(JdbcClient jdbc, KeyTerms terms) {
    return new KeptRows(jdbc, "ended-keys", terms.endedKeys(), Waits.END, KEYS);
  }
}
