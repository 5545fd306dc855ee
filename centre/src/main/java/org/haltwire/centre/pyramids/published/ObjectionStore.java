package org.haltwire.centre.pyramids.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.pyramids.published.Objection.State;
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

/// The table of objections. Words and contact are sealed, each for its ticket.
@Component
class ObjectionStore {

  private static final SealedColumn WORDS =
      new SealedColumn(Secret.HELD_WORDS, "objection", "sealed_words", "ticket", Plain.NONE);
  private static final SealedColumn CONTACT =
      new SealedColumn(Secret.CONTACT, "objection", "sealed_contact", "ticket", Plain.NONE);

  private static final String ADD =
      """
      insert into objection
        (ticket, publication, about, sealed_words, sealed_contact, received_at, state)
      values (:ticket, nullif(:publication, 0), :about, :words, :contact, :at, 'RECEIVED')
      on conflict (ticket) do nothing
      """;

  private static final String DECIDE =
      """
      update objection set state = ?, shown = ?, answer = ?, decided_by = ?, decided_at = ?
      where id = ? and state = 'RECEIVED'
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final AuditLog log;
  private final InstantSource clock;

  ObjectionStore(JdbcClient jdbc, Vault vault, AuditLog log, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.log = log;
    this.clock = clock;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    SealedColumns objectionColumns() {
      return new SealedColumns(List.of(WORDS, CONTACT));
    }
  }

  /// What somebody sends.
  ///
  /// @param ticket of the form: sent twice it is one
  record Sent(String ticket, long publication, String about, String words, String contact) {}

  void add(Sent sent) {
    jdbc.sql(ADD)
        .param("ticket", sent.ticket())
        .param("publication", sent.publication())
        .param("about", sent.about())
        .param("words", vault.sealText(WORDS, sent.ticket(), sent.words()))
        .param("contact", vault.sealText(CONTACT, sent.ticket(), sent.contact()))
        .param("at", clock.millis())
        .update();
  }

  /// Decides an objection; false where somebody did before.
  @Transactional
  public boolean decide(Objection one, State state, String shown, String answer, String who) {
    boolean decided =
        jdbc.sql(DECIDE).params(state.name(), shown, answer, who, clock.millis(), one.id()).update()
            == 1;
    if (decided) {
      DeedKind kind = state == State.REJECTED ? DeedKind.REFUSAL : DeedKind.APPROVAL;
      log.record(
          new Deed(kind, Deed.person(who), "objection/" + one.id(), answer, "state=" + state));
    }
    return decided;
  }

  Optional<Objection> find(long id) {
    return jdbc.sql("select * from objection where id = ?")
        .param(id)
        .query((row, _) -> objection(row))
        .optional();
  }

  /// Those that wait, the oldest first; then the others, the latest first.
  List<Objection> all() {
    return jdbc.sql(
            """
            select * from objection
            order by state = 'RECEIVED' desc, case when state = 'RECEIVED' then id else -id end
            limit 500
            """)
        .query((row, _) -> objection(row))
        .list();
  }

  /// Replies that are shown, by publication.
  Map<Long, List<String>> shown() {
    Map<Long, List<String>> shown = new TreeMap<>();
    jdbc.sql(
            """
            select publication, shown from objection
            where publication is not null and state = 'SHOWN' order by id limit 5000
            """)
        .query(row -> {
          shown
              .computeIfAbsent(row.getLong(1), _ -> new java.util.ArrayList<>())
              .add(row.getString(2));
        });
    return shown;
  }

  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select state, count(*) from objection group by state")
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  private Objection objection(ResultSet row) throws SQLException {
    String ticket = row.getString("ticket");
    return new Objection(
        row.getLong("id"),
        ticket,
        row.getLong("publication"),
        row.getString("about"),
        vault.openText(WORDS, ticket, row.getBytes("sealed_words")),
        vault.openText(CONTACT, ticket, row.getBytes("sealed_contact")),
        row.getLong("received_at"),
        State.valueOf(row.getString("state")),
        row.getString("shown"),
        row.getString("answer"),
        row.getString("decided_by"),
        row.getLong("decided_at"));
  }
}
