package org.haltwire.centre.registers;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.registers.Snapshot.State;
import org.haltwire.signs.name.CompanyName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The tables of lists.
@Component
class RegisterStore {

  private static final int BATCH = 1_000;

  private static final String ADD =
      """
      insert into register_snapshot
        (register, kind, title, source, as_of, entries, sha256, state, proposed_by, proposed_at)
      values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) returning id
      """;

  private static final String ENTRY =
      """
      insert into register_entry
        (snapshot, number, name, name_key, sites, requisites, detail, since, until)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DECIDE =
      """
      update register_snapshot set state = ?, decided_by = ?, decided_at = ?
      where id = ? and state = 'PROPOSED'
      """;

  private static final String MAKE_ROOM =
      """
      update register_snapshot set state = 'PAST' where state = 'IN_FORCE'
        and register = (select register from register_snapshot where id = ? and state = 'PROPOSED')
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final AuditLog log;
  private final InstantSource clock;

  RegisterStore(JdbcClient jdbc, JdbcTemplate batches, AuditLog log, InstantSource clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.log = log;
    this.clock = clock;
  }

  /// A list that somebody brings.
  record Brought(
      String register,
      RegisterKind kind,
      String title,
      String source,
      LocalDate asOf,
      String sha256,
      List<RegisterEntry> entries) {}

  /// False where another one of the same register waits already.
  @Transactional
  public boolean propose(Brought brought, String who) {
    long id;
    try {
      id =
          jdbc.sql(ADD)
              .params(
                  brought.register(),
                  brought.kind().name(),
                  brought.title(),
                  brought.source(),
                  Date.valueOf(brought.asOf()),
                  brought.entries().size(),
                  brought.sha256(),
                  who,
                  clock.millis())
              .query(Long.class)
              .single();
    } catch (DuplicateKeyException another) {
      return false;
    }
    batches.batchUpdate(
        ENTRY, brought.entries(), BATCH, (statement, entry) -> fill(statement, id, entry));
    log.record(
        new Deed(
            DeedKind.PROPOSAL,
            Deed.person(who),
            "register/" + brought.register(),
            "",
            "as-of=%s entries=%d sha256=%s"
                .formatted(brought.asOf(), brought.entries().size(), brought.sha256())));
    return true;
  }

  private static void fill(PreparedStatement statement, long id, RegisterEntry entry)
      throws SQLException {
    statement.setLong(1, id);
    statement.setString(2, entry.number());
    statement.setString(3, entry.name());
    statement.setString(4, CompanyName.of(entry.name()).key());
    statement.setArray(5, statement.getConnection().createArrayOf("text", entry.sites().toArray()));
    statement.setArray(
        6, statement.getConnection().createArrayOf("text", entry.requisites().toArray()));
    statement.setString(7, entry.detail());
    day(statement, 8, entry.since());
    day(statement, 9, entry.until());
  }

  private static void day(PreparedStatement statement, int at, Optional<LocalDate> day)
      throws SQLException {
    if (day.isPresent()) {
      statement.setDate(at, Date.valueOf(day.get()));
    } else {
      statement.setNull(at, Types.DATE);
    }
  }

  /// Ends a proposal; false where it is none any more.
  @Transactional
  public boolean decide(Snapshot snapshot, State state, String who) {
    if (state == State.IN_FORCE) {
      jdbc.sql(MAKE_ROOM).param(snapshot.id()).update();
    }
    boolean decided =
        jdbc.sql(DECIDE).params(state.name(), who, clock.millis(), snapshot.id()).update() == 1;
    if (decided) {
      DeedKind kind = state == State.IN_FORCE ? DeedKind.APPROVAL : DeedKind.REFUSAL;
      log.record(
          new Deed(
              kind,
              Deed.person(who),
              "register/" + snapshot.register(),
              "",
              "state=%s as-of=%s sha256=%s".formatted(state, snapshot.asOf(), snapshot.sha256())));
    }
    if (!decided) {
      // Somebody decided just now: the list in force stays.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return decided;
  }

  Optional<Snapshot> find(long id) {
    return jdbc.sql("select * from register_snapshot where id = ?")
        .param(id)
        .query((row, _) -> snapshot(row))
        .optional();
  }

  /// The latest first.
  List<Snapshot> all() {
    return jdbc.sql("select * from register_snapshot order by id desc limit 500")
        .query((row, _) -> snapshot(row))
        .list();
  }

  List<Snapshot> in(State state) {
    return jdbc.sql("select * from register_snapshot where state = ? order by register")
        .param(state.name())
        .query((row, _) -> snapshot(row))
        .list();
  }

  /// The first lines of a list.
  List<RegisterEntry> some(long snapshot, int most) {
    return jdbc.sql("select * from register_entry where snapshot = ? order by name, number limit ?")
        .params(snapshot, most)
        .query((row, _) -> entry(row))
        .list();
  }

  static RegisterEntry entry(ResultSet row) throws SQLException {
    return new RegisterEntry(
        row.getString("number"),
        row.getString("name"),
        List.of((String[]) row.getArray("sites").getArray()),
        List.of((String[]) row.getArray("requisites").getArray()),
        row.getString("detail"),
        Optional.ofNullable(row.getDate("since")).map(Date::toLocalDate),
        Optional.ofNullable(row.getDate("until")).map(Date::toLocalDate));
  }

  static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getLong("id"),
        row.getString("register"),
        RegisterKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("source"),
        row.getDate("as_of").toLocalDate(),
        row.getInt("entries"),
        row.getString("sha256"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getLong("proposed_at"),
        row.getString("decided_by"),
        row.getLong("decided_at"));
  }
}
