package org.haltwire.centre.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.vault.SealedColumn;
import org.haltwire.centre.vault.SealedColumns;
import org.haltwire.centre.vault.Secret;
import org.haltwire.centre.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of erasures. Who it is and why is sealed, and gone once it is over.
@Component
class ErasureStore {

  private static final SealedColumn SUBJECT =
      new SealedColumn(Secret.SUBJECT, "erasure", "sealed_subject", "id::text");

  private static final SealedColumn REASON =
      new SealedColumn(Secret.SUBJECT, "erasure", "sealed_reason", "id::text");

  private static final String ERASURE =
      """
      select id, reference, sealed_subject, sealed_reason, proposed_by, proposed_at, ends_at, state,
        decided_by, coalesce(done_at, 0)
      from erasure
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  ErasureStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    SealedColumns erasureColumns() {
      return new SealedColumns(List.of(SUBJECT, REASON));
    }
  }

  /// What became of one source.
  record Part(String source, long erased, long stays, boolean done) {}

  /// Nothing where one for the same person is under way.
  Optional<Long> add(
      String reference, String subject, String reason, String who, long at, long endsAt) {
    Optional<Long> id =
        jdbc.sql(
                """
                insert into erasure (reference, proposed_by, proposed_at, ends_at)
                values (?, ?, ?, ?)
                on conflict (reference) where state in ('OPEN', 'APPROVED') do nothing
                returning id
                """)
            .params(reference, who, at, endsAt)
            .query(Long.class)
            .optional();
    id.ifPresent(number ->
        jdbc.sql("update erasure set sealed_subject = ?, sealed_reason = ? where id = ?")
            .params(
                vault.seal(SUBJECT, number.toString(), bytes(subject)),
                vault.seal(REASON, number.toString(), bytes(reason)),
                number)
            .update());
    return id;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Optional<Erasure> find(long id) {
    return jdbc.sql(ERASURE + "where id = ?").param(id).query(this::erasure).optional();
  }

  List<Erasure> latest(int limit) {
    return jdbc.sql(ERASURE + "order by id desc limit ?").param(limit).query(this::erasure).list();
  }

  /// The first one that was approved and is not done, other than these.
  Optional<Erasure> approved(Set<Long> but) {
    return jdbc.sql(ERASURE + "where state = 'APPROVED' and id <> all (?) order by id limit 1")
        .param(but.toArray(Long[]::new))
        .query(this::erasure)
        .optional();
  }

  /// False where it is not open any more, its time is over, or who decides proposed it.
  boolean approve(long id, String who, long at) {
    return jdbc.sql(
                """
                update erasure set state = 'APPROVED', decided_by = :who, decided_at = :at
                where id = :id and state = 'OPEN' and ends_at > :at and proposed_by <> :who
                """)
            .param("id", id)
            .param("who", who)
            .param("at", at)
            .update()
        == 1;
  }

  /// Ends one that is open; who it was about is forgotten.
  boolean end(long id, Erasure.State state, String who, long at) {
    return jdbc.sql(
                """
                update erasure set state = :state, decided_by = :who, decided_at = :at,
                  sealed_subject = null, sealed_reason = null
                where id = :id and state = 'OPEN'
                """)
            .param("state", state.name())
            .param("who", who)
            .param("at", at)
            .param("id", id)
            .update()
        == 1;
  }

  /// Those that nobody decided in time.
  List<Long> overdue(long now) {
    return jdbc.sql("select id from erasure where state = 'OPEN' and ends_at <= ? limit 100")
        .param(now)
        .query(Long.class)
        .list();
  }

  void begin(long id, List<String> sources) {
    for (String one : sources) {
      jdbc.sql("insert into erasure_part (erasure, source) values (?, ?) on conflict do nothing")
          .params(id, one)
          .update();
    }
  }

  List<Part> parts(long id) {
    return jdbc.sql(
            """
            select source, erased, stays, ended_at is not null from erasure_part
            where erasure = ? order by source
            """)
        .param(id)
        .query((row, _) ->
            new Part(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4)))
        .list();
  }

  void count(long id, String source, int erased) {
    jdbc.sql("update erasure_part set erased = erased + ? where erasure = ? and source = ?")
        .params(erased, id, source)
        .update();
  }

  void end(long id, String source, long stays, long at) {
    jdbc.sql("update erasure_part set stays = ?, ended_at = ? where erasure = ? and source = ?")
        .params(stays, at, id, source)
        .update();
  }

  /// False where it was done before.
  boolean done(long id, long at) {
    return jdbc.sql(
                """
                update erasure set state = 'DONE', done_at = ?, sealed_subject = null,
                  sealed_reason = null
                where id = ? and state = 'APPROVED'
                """)
            .params(at, id)
            .update()
        == 1;
  }

  private Erasure erasure(ResultSet row, int number) throws SQLException {
    String id = row.getString(1);
    return new Erasure(
        row.getLong(1),
        row.getString(2),
        vault.openText(SUBJECT, id, row.getBytes(3)),
        vault.openText(REASON, id, row.getBytes(4)),
        row.getString(5),
        row.getLong(6),
        row.getLong(7),
        Erasure.State.valueOf(row.getString(8)),
        row.getString(9),
        row.getLong(10));
  }
}
