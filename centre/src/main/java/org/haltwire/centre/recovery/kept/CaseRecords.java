package org.haltwire.centre.recovery.kept;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.haltwire.centre.keeping.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people told in cases: words, phones, ways of contact, files, documents, accounts. Of a case
/// that is over all of it goes in one transaction; what is left are numbers, states and times.
@Component
class CaseRecords implements Kept {

  /// At most so many cases in one step, whatever is asked: a case has many rows.
  private static final int CASES = 50;

  /// Looked at again at the last moment: something may have begun anew.
  private static final String CASES_OVER =
      """
      select id from case_standing
      where purged_at is null and ended_at < :before and last_at < :before
        and not reported and not under_way
      order by ended_at limit :most
      """;

  private static final List<String> EMPTY =
      List.of(
          """
          update incident set sealed_words = null, sealed_phones = null, phone_tokens = '{}',
            sites = '{}', sealed_channels = null, account = '', victim = '', reason = ''
          where case_id = any (:cases)
          """,
          """
          update incident_payment set digits = ''
          where digits <> '' and incident in (select id from incident where case_id = any (:cases))
          """,
          """
          delete from incident_candidate
          where incident in (select id from incident where case_id = any (:cases))
          """,
          """
          delete from appeal_evidence where appeal in (
            select a.id from appeal a join hold h on h.id = a.hold where h.case_id = any (:cases))
          """,
          """
          update appeal set sealed_words = null, sealed_contact = null, sealed_reason = null
          where hold in (select id from hold where case_id = any (:cases))
          """,
          """
          update return_basis set sealed_document = null
          where hold in (select id from hold where case_id = any (:cases))
          """,
          """
          delete from bank_order where hold in (select id from hold where case_id = any (:cases))
          """,
          """
          update return_line set account = ''
          where hold in (select id from hold where case_id = any (:cases))
          """,
          // Codes are nobody's; what is no code is somebody's own words.
          """
          update hold_step set reason = '' where reason !~ '^[A-Z_]*$'
            and hold in (select id from hold where case_id = any (:cases))
          """,
          """
          update hold set account = '', reason = case when reason ~ '^[A-Z_]*$' then reason else '' end
          where case_id = any (:cases)
          """,
          """
          with recursive taken (id) as (
            select unnest(:cases::bigint[])
            union select c.id from recovery_case c join taken on c.merged_into = taken.id)
          update recovery_case set trace = '' where trace <> '' and id in (select id from taken)
          """);

  private static final String PURGED =
      """
      update recovery_case set purged_at = extract(epoch from now()) * 1000 where id = any (:cases)
      """;

  private final JdbcClient jdbc;
  private final CaseTerms terms;
  private final CaseEnds ends;

  CaseRecords(JdbcClient jdbc, CaseTerms terms, CaseEnds ends) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.ends = ends;
  }

  @Override
  public String name() {
    return "case-records";
  }

  @Override
  public Duration term() {
    return terms.caseRecords();
  }

  @Override
  public Duration least() {
    return ends.quiet();
  }

  @Override
  public Waits waits() {
    return Waits.CASE;
  }

  @Override
  public OptionalLong oldest() {
    return jdbc.sql("select min(ended_at) from recovery_case where purged_at is null")
        .query((row, _) -> {
          long at = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
        })
        .single();
  }

  @Override
  public int purge(long before, int atMost) {
    Long[] cases =
        jdbc.sql(CASES_OVER)
            .param("before", before)
            .param("most", Math.min(CASES, atMost))
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    if (cases.length == 0) {
      return 0;
    }
    int rows = 0;
    for (String one : EMPTY) {
      rows += jdbc.sql(one).param("cases", cases).update();
    }
    jdbc.sql(PURGED).param("cases", cases).update();
    return Math.max(rows, 1);
  }
}
