package org.haltwire.centre.recovery.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Mention;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What holders of accounts said about holds: by the account that was held, or by the phone that
/// they want to be reached at, for which all contacts are opened.
@Component
class AppealHoldings implements Holdings {

  private static final int CHUNK = 1_000;

  private static final String SOME =
      """
      select a.id, a.at, a.kind, a.state, a.sealed_words, a.sealed_contact, a.sealed_reason, %s,
        array(select number from appeal_evidence e where e.appeal = a.id order by number),
        (select ended_at from recovery_case where id = h.case_id),
        a.sealed_words is not null or a.sealed_contact is not null or a.sealed_reason is not null
          or exists (select from appeal_evidence e where e.appeal = a.id)
      from appeal a join hold h on h.id = a.hold
      where a.id > :from and (:account = '' or h.account = :account)
        and (:account <> '' or a.sealed_contact is not null)
      order by a.id limit :most
      """
          .formatted(CaseSql.HOLD_OVER);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final CaseTerms terms;

  AppealHoldings(JdbcClient jdbc, Vault vault, CaseTerms terms) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.terms = terms;
  }

  /// @param said whether there is something to erase
  private record Row(
      String id,
      long at,
      String kind,
      String state,
      String words,
      String contact,
      String reason,
      boolean over,
      Integer[] files,
      long endedAt,
      boolean said) {}

  @Override
  public String source() {
    return "appeals";
  }

  @Override
  public Found find(Whom whom, int limit) {
    return Found.first(of(whom).stream().map(this::holding).toList(), limit);
  }

  @Override
  public int erase(Whom whom, int atMost) {
    List<Row> some =
        of(whom).stream().filter(one -> one.over() && one.said()).limit(atMost).toList();
    for (Row one : some) {
      long id = Long.parseLong(one.id());
      jdbc.sql("delete from appeal_evidence where appeal = ?").param(id).update();
      jdbc.sql(
              """
              update appeal set sealed_words = null, sealed_contact = null, sealed_reason = null
              where id = ?
              """)
          .param(id)
          .update();
    }
    return some.size();
  }

  private Holding holding(Row one) {
    if (!one.over()) {
      return Holding.withheld("appeal", Stay.OPEN_CASE);
    }
    return new Holding(
        "appeal",
        Holding.fields(
            "time", Instant.ofEpochMilli(one.at()).toString(),
            "kind", one.kind(),
            "state", one.state(),
            "words", one.words(),
            "contact", one.contact(),
            "decision", one.reason(),
            "files", files(one)),
        one.said() ? Stay.GOES : Stay.TERM,
        one.endedAt() + terms.caseRecords().toMillis());
  }

  private String files(Row one) {
    List<String> names = new ArrayList<>();
    for (Integer number : one.files()) {
      names.add(
          jdbc.sql("select sealed_name from appeal_evidence where appeal = ? and number = ?")
              .params(Long.parseLong(one.id()), number)
              .query((row, _) ->
                  vault.openText(
                      Confidential.EVIDENCE_NAME, one.id() + "/" + number, row.getBytes(1)))
              .single());
    }
    return String.join(", ", names);
  }

  private List<Row> of(Whom whom) {
    return switch (whom) {
      case Whom.Account account -> all(account.account(), _ -> true);
      case Whom.Phone phone -> all("", Mention.of(phone));
      case Whom.Person _ -> List.of();
    };
  }

  /// @param named whether a contact is one that is looked for
  private List<Row> all(String account, Predicate<String> named) {
    List<Row> found = new ArrayList<>();
    long from = 0;
    while (true) {
      List<Row> some =
          jdbc.sql(SOME)
              .param("from", from)
              .param("account", account)
              .param("most", CHUNK)
              .query((row, _) -> row(row))
              .list();
      some.stream().filter(one -> named.test(one.contact())).forEach(found::add);
      if (some.size() < CHUNK) {
        return found;
      }
      from = Long.parseLong(some.getLast().id());
    }
  }

  private Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    String id = row.getString(1);
    byte @Nullable [] words = row.getBytes(5);
    return new Row(
        id,
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        vault.openText(Confidential.APPEAL_WORDS, id, words),
        vault.openText(Confidential.APPEAL_CONTACT, id, row.getBytes(6)),
        vault.openText(Confidential.APPEAL_REASON, id, row.getBytes(7)),
        row.getBoolean(8),
        (Integer[]) row.getArray(9).getArray(),
        row.getLong(10),
        row.getBoolean(11));
  }
}
