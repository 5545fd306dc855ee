package org.haltwire.centre.audit;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long people's words in the log are kept. Their hashes and the rest of the entries stay: who
/// did what can always be proved, only the reason in words is gone.
@Configuration(proxyBeanMethods = false)
class KeptOfAudit {

  private static final KeptRows.Sql WORDS =
      new KeptRows.Sql(
          "select min(at) from audit_entry where words <> ''",
          """
          update audit_entry set words = null, salt = null where place = any (array(
            select place from audit_entry where words <> '' and at < :before order by at limit :most))
          """);

  /// @param auditWords reasons that people wrote: for as long as a misuse can be brought before a
  ///   court
  @ConfigurationProperties("haltwire.retention")
  record AuditTerms(@DefaultValue("1827d") Duration auditWords) {}

  @Bean
  Kept auditWordsKept(JdbcClient jdbc, AuditTerms terms) {
    return new KeptRows(jdbc, "audit-words", terms.auditWords(), Waits.AGE, WORDS);
  }
}
