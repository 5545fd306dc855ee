package org.haltwire.centre.calls.numbers;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumn.Plain;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who looked at which number, and why. The number stands there as a token.
@Component
class NumberLooks {

  /// By id.
  static final SealedColumn WHY =
      new SealedColumn(
          Secret.LOOK_REASON, "number_look", "sealed_why", "id::text", Plain.text("why"));

  private final JdbcClient jdbc;
  private final Tokens tokens;
  private final LookupTokens lookups;
  private final Vault vault;
  private final AuditLog log;
  private final InstantSource clock;

  NumberLooks(
      JdbcClient jdbc,
      Tokens tokens,
      LookupTokens lookups,
      Vault vault,
      AuditLog log,
      InstantSource clock) {
    this.log = log;
    this.lookups = lookups;
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.vault = vault;
    this.clock = clock;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    SealedColumns numberLookColumns() {
      return new SealedColumns(List.of(WHY));
    }
  }

  record Look(long at, String person, String why) {}

  @Transactional
  public void note(String person, long number, String why) {
    log.record(
        new Deed(
            DeedKind.LOOK_UP,
            Deed.person(person),
            "phone/" + tokens.phone(number),
            why,
            "what=number records=1"));
    long id =
        jdbc.sql("insert into number_look (at, person, number) values (?, ?, ?) returning id")
            .params(clock.millis(), person, lookups.phone(number))
            .query(Long.class)
            .single();
    jdbc.sql("update number_look set sealed_why = ? where id = ?")
        .params(vault.seal(WHY, Long.toString(id), why.getBytes(StandardCharsets.UTF_8)), id)
        .update();
  }

  /// The latest, newest first.
  List<Look> latest(long number, int limit) {
    return jdbc.sql(
            """
            select at, person, id, sealed_why from number_look
            where number = any (?) order by at desc limit ?
            """)
        .params(lookups.phones(number), limit)
        .query((row, _) ->
            new Look(
                row.getLong(1),
                row.getString(2),
                vault.openText(WHY, row.getString(3), row.getBytes(4))))
        .list();
  }
}
