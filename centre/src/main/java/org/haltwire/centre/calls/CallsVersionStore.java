package org.haltwire.centre.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.calls.CallsVersion.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of the versions of the terms of operators.
@Component
class CallsVersionStore {

  private static final String PUT =
      """
      insert into calls_version (number, text, state, proposed_by, proposed_at, why)
      select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from calls_version
      """;

  private static final String MAKE_ROOM =
      """
      update calls_version set state = 'PAST' where state = 'IN_FORCE'
        and exists (select from calls_version where number = ? and state = 'PROPOSED')
      """;

  private static final String DECIDE =
      """
      update calls_version set state = ?, decided_by = ?, decided_at = ?
      where number = ? and state = 'PROPOSED'
      """;

  private final JdbcClient jdbc;
  private final AuditLog log;
  private final InstantSource clock;

  CallsVersionStore(JdbcClient jdbc, AuditLog log, InstantSource clock) {
    this.log = log;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<CallsVersion> inForce() {
    return in(State.IN_FORCE);
  }

  Optional<CallsVersion> proposed() {
    return in(State.PROPOSED);
  }

  private Optional<CallsVersion> in(State state) {
    return jdbc.sql("select * from calls_version where state = ?")
        .param(state.name())
        .query((row, _) -> version(row))
        .optional();
  }

  Optional<CallsVersion> find(int number) {
    return jdbc.sql("select * from calls_version where number = ?")
        .param(number)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The latest first.
  List<CallsVersion> all() {
    return jdbc.sql("select * from calls_version order by number desc limit 200")
        .query((row, _) -> version(row))
        .list();
  }

  boolean knows(String text) {
    return jdbc.sql("select exists (select from calls_version where text = ?)")
        .param(text)
        .query(Boolean.class)
        .single();
  }

  /// The first version of a database that has none.
  void begin(String text, String why) {
    put(text, State.IN_FORCE, "haltwire", why);
  }

  /// False where another one is proposed already.
  @Transactional
  public boolean propose(String text, String who, String why) {
    try {
      put(text, State.PROPOSED, who, why);
      log.record(new Deed(DeedKind.PROPOSAL, Deed.person(who), "calls-terms/next", why, ""));
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  private void put(String text, State state, String who, String why) {
    jdbc.sql(PUT).params(text, state.name(), who, clock.millis(), why).update();
  }

  /// Ends a proposal that does not come into force; false where it is none any more.
  @Transactional
  public boolean end(int number, State state, String who) {
    boolean ended =
        jdbc.sql(DECIDE).params(state.name(), who, clock.millis(), number).update() == 1;
    if (ended) {
      DeedKind kind = state == State.IN_FORCE ? DeedKind.APPROVAL : DeedKind.REFUSAL;
      log.record(new Deed(kind, Deed.person(who), "calls-terms/" + number, "", "state=" + state));
    }
    return ended;
  }

  /// Puts a proposal in the place of the version in force; false where it is none any more.
  @Transactional
  public boolean approve(int number, String who) {
    jdbc.sql(MAKE_ROOM).param(number).update();
    return end(number, State.IN_FORCE, who);
  }

  private static CallsVersion version(ResultSet row) throws SQLException {
    return new CallsVersion(
        row.getInt("number"),
        row.getString("text"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getLong("proposed_at"),
        row.getString("why"),
        row.getString("decided_by"),
        row.getLong("decided_at"));
  }
}
