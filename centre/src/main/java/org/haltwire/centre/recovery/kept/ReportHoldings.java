package org.haltwire.centre.recovery.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports of victims: their own, and those that name somebody's phone or account. A victim reads
/// their own words; of a report that names somebody they read only that there is one.
@Component
class ReportHoldings implements Holdings {

  private static final String FIND =
      """
      select i.ticket, i.told_at, i.kind, i.state, i.sealed_words, i.sealed_channels,
        %s as over, i.victim = :token as own,
        (select ended_at from recovery_case where id = i.case_id)
      from incident i
      where (:token <> '' and i.victim = :token) or i.phone_tokens && :phones::text[]
        or (:account <> '' and i.account = :account)
      order by i.id
      """
          .formatted(CaseSql.INCIDENT_OVER);

  private static final String OWN =
      """
      update incident set sealed_words = null, sealed_phones = null, phone_tokens = '{}',
        sites = '{}', sealed_channels = null, account = '', reason = ''
      where id = any (array(
        select i.id from incident i where i.victim = :token and %s
          and (i.sealed_words is not null or i.sealed_phones is not null or i.sites <> '{}'
            or i.sealed_channels is not null or i.account <> '' or i.reason <> '')
        limit :most))
      """
          .formatted(CaseSql.INCIDENT_OVER);

  private static final String ACCOUNT =
      """
      update incident set account = '' where id = any (array(
        select i.id from incident i where i.account = :account and %s limit :most))
      """
          .formatted(CaseSql.INCIDENT_OVER);

  private static final String NAMED =
      """
      select i.id, i.ticket, i.sealed_phones from incident i
      where i.phone_tokens && :phones::text[] and %s limit :most for update
      """
          .formatted(CaseSql.INCIDENT_OVER);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final LookupTokens lookups;
  private final CaseTerms terms;

  ReportHoldings(JdbcClient jdbc, Vault vault, LookupTokens lookups, CaseTerms terms) {
    this.lookups = lookups;
    this.jdbc = jdbc;
    this.vault = vault;
    this.terms = terms;
  }

  private record Named(long id, String ticket, byte[] phones) {}

  @Override
  public String source() {
    return "reports";
  }

  @Override
  public Found find(Whom whom, int limit) {
    List<Holding> all =
        jdbc.sql(FIND)
            .param("token", whom instanceof Whom.Person person ? person.token() : "")
            .param(
                "phones",
                whom instanceof Whom.Phone phone ? lookups.phones(phone.number()) : new String[0])
            .param("account", whom instanceof Whom.Account account ? account.account() : "")
            .query((row, _) -> holding(row))
            .list();
    return Found.first(all, limit);
  }

  private Holding holding(ResultSet row) throws SQLException {
    boolean own = row.getBoolean(8);
    if (!row.getBoolean(7)) {
      return Holding.withheld(own ? "report" : "named", Stay.OPEN_CASE);
    }
    String ticket = own ? row.getString(1) : "";
    String words = own ? vault.openText(Confidential.INCIDENT_WORDS, ticket, row.getBytes(5)) : "";
    String channels =
        own ? vault.openText(Confidential.INCIDENT_CHANNELS, ticket, row.getBytes(6)) : "";
    return new Holding(
        own ? "report" : "named",
        Holding.fields(
            "ticket", ticket,
            "time", Instant.ofEpochMilli(row.getLong(2)).toString(),
            "kind", row.getString(3),
            "state", row.getString(4),
            "words", words,
            "channels", channels.replace("\n", ", ")),
        Stay.GOES,
        row.getLong(9) + terms.caseRecords().toMillis());
  }

  @Override
  public int erase(Whom whom, int atMost) {
    return switch (whom) {
      case Whom.Person person ->
          jdbc.sql(OWN).param("token", person.token()).param("most", atMost).update();
      case Whom.Account account ->
          jdbc.sql(ACCOUNT).param("account", account.account()).param("most", atMost).update();
      case Whom.Phone phone -> takeOut(phone, atMost);
    };
  }

  /// The number goes out of the reports that name it; other numbers stay.
  private int takeOut(Whom.Phone phone, int atMost) {
    List<Named> some =
        jdbc.sql(NAMED)
            .param("phones", lookups.phones(phone.number()))
            .param("most", atMost)
            .query((row, _) -> new Named(row.getLong(1), row.getString(2), row.getBytes(3)))
            .list();
    for (Named one : some) {
      List<String> left =
          new ArrayList<>(
              Arrays.asList(
                  vault
                      .openText(Confidential.INCIDENT_PHONES, one.ticket(), one.phones())
                      .split("\n")));
      left.removeIf(number -> number.equals(phone.digits()));
      byte @Nullable [] sealed =
          vault.sealText(Confidential.INCIDENT_PHONES, one.ticket(), String.join("\n", left));
      jdbc.sql(
              """
              update incident set sealed_phones = :sealed,
                phone_tokens = :tokens
              where id = :id
              """)
          .param("sealed", sealed)
          .param(
              "tokens",
              left.stream()
                  .filter(number -> !number.isEmpty())
                  .map(number -> lookups.phone(Long.parseLong(number)))
                  .toArray(String[]::new))
          .param("id", one.id())
          .update();
    }
    return some.size();
  }
}
