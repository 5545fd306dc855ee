package org.haltwire.centre.recovery.kept;

import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long letters and messages of ISO 20022 are kept.
@Configuration(proxyBeanMethods = false)
class KeptOfLetters {

  /// Of a request that was answered, after its last letter; of one that was not, nothing goes. The
  /// numbers of letters stay: readers ask for what comes after one.
  private static final KeptRows.Sql LETTERS =
      new KeptRows.Sql(
          "select min(at) from iso_letter where sealed_xml is not null",
          """
          update iso_letter set sealed_xml = null where (reader, number) in (
            select l.reader, l.number from iso_letter l join iso_request r on r.id = l.request
            where l.sealed_xml is not null and l.at < :before and r.state in ('NRES', 'COMP')
              and not exists (
                select from iso_letter later where later.request = l.request and later.at >= :before)
            limit :most)
          """);

  private static final KeptRows.Sql MESSAGES =
      new KeptRows.Sql(
          "select min(at) from iso_message",
          """
          delete from iso_message where ctid = any (array(
            select ctid from iso_message where at < :before order by at limit :most))
          """);

  @Bean
  Kept lettersKept(JdbcClient jdbc, CaseTerms terms) {
    return new KeptRows(jdbc, "letters", terms.letters(), Waits.END, LETTERS);
  }

  @Bean
  Kept messagesKept(JdbcClient jdbc, CaseTerms terms) {
    return new KeptRows(jdbc, "messages", terms.messages(), Waits.AGE, MESSAGES);
  }
}
