package org.haltwire.centre.recovery.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.keeping.HeldRows;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.recovery.tips.KeptOfTips.TipTerms;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports that people sent themselves: their own, by the phone they left to be reached at, and
/// those that name somebody's phone or account. Of the latter one reads only that there is one.
@Component
class TipHoldings implements Holdings {

  private static final String OF =
      """
      from tip where contact_token = any (:phones::text[]) or phone_tokens && :phones::text[]
        or account_tokens && :accounts::text[]
      """;

  private static final String FIND =
      """
      select ticket, received_at, kind, sealed_words, sealed_contact,
        contact_token = any (:phones::text[])
      %s order by id desc limit :most
      """
          .formatted(OF);

  private static final String NAMED =
      "select ticket, sealed_named %s order by id limit :most for update".formatted(OF);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final LookupTokens lookups;
  private final Tokens tokens;
  private final TipStore store;
  private final TipTerms terms;

  TipHoldings(
      JdbcClient jdbc,
      Vault vault,
      LookupTokens lookups,
      Tokens tokens,
      TipStore store,
      TipTerms terms) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.lookups = lookups;
    this.tokens = tokens;
    this.store = store;
    this.terms = terms;
  }

  @Override
  public String source() {
    return "tips";
  }

  @Override
  public Found find(Whom whom, int limit) {
    return new HeldRows(jdbc, FIND, "select count(*) " + OF)
        .find(sought(whom), limit, (row, _) -> holding(row));
  }

  private Map<String, Object> sought(Whom whom) {
    return Map.of(
        "phones",
        whom instanceof Whom.Phone phone ? lookups.phones(phone.number()) : new String[0],
        "accounts",
        whom instanceof Whom.Account account
            ? new String[] {tokens.account(account.account())}
            : new String[0]);
  }

  private Holding holding(ResultSet row) throws SQLException {
    if (!row.getBoolean(6)) {
      return Holding.withheld("named", Stay.OTHERS);
    }
    String ticket = row.getString(1);
    return new Holding(
        "report",
        Holding.fields(
            "ticket", ticket,
            "time", Instant.ofEpochMilli(row.getLong(2)).toString(),
            "kind", row.getString(3),
            "words", vault.openText(TipTokens.WORDS, ticket, row.getBytes(4)),
            "contact", vault.openText(TipTokens.CONTACT, ticket, row.getBytes(5))),
        Stay.GOES,
        row.getLong(2) + terms.tips().toMillis());
  }

  @Override
  public int erase(Whom whom, int atMost) {
    if (whom instanceof Whom.Person) {
      return 0;
    }
    List<Row> some =
        jdbc.sql(NAMED)
            .params(sought(whom))
            .param("most", atMost)
            .query((row, _) ->
                new Row(
                    row.getString(1),
                    vault.openText(TipTokens.NAMED, row.getString(1), row.getBytes(2))))
            .list();
    some.forEach(row -> takeOut(row, whom));
    return some.size();
  }

  /// @param named as it is sealed, opened
  private record Row(String ticket, String named) {}

  /// The number or account goes out of the report; what else it names stays. Where the phone was
  /// the person's own, so do the words and the contact.
  private void takeOut(Row row, Whom whom) {
    String gone =
        switch (whom) {
          case Whom.Phone phone -> phone.digits();
          case Whom.Account account -> account.account();
          case Whom.Person _ -> "";
        };
    List<Named> left =
        TipStore.named(row.named()).stream().filter(one -> !one.value().equals(gone)).toList();
    jdbc.sql(
            """
            update tip set phone_tokens = :left_phones, account_tokens = :left_accounts,
              sealed_named = :named,
              sealed_words = case when contact_token = any (:phones) then null
                else sealed_words end,
              sealed_contact = case when contact_token = any (:phones) then null
                else sealed_contact end,
              contact_token = case when contact_token = any (:phones) then ''
                else contact_token end
            where ticket = :ticket
            """)
        .param("left_phones", store.tokens(left, Named.Kind.PHONE))
        .param("left_accounts", store.tokens(left, Named.Kind.ACCOUNT))
        .param("named", vault.sealText(TipTokens.NAMED, row.ticket(), TipStore.lines(left)))
        .param("phones", sought(whom).get("phones"))
        .param("ticket", row.ticket())
        .update();
  }
}
