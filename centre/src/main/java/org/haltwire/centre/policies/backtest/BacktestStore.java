package org.haltwire.centre.policies.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.decision.PolicyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Back-tests in the database, where the centre and the processes that run them meet.
public final class BacktestStore {

  private static final String ROW =
      """
      select id, kind, name, version, title, against, from_time, to_time, known_by, asked_by,
        asked_at, state, part, judged, judging_nanos, problem
      from backtest
      """;

  private final JdbcClient jdbc;

  public BacktestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a question, to be taken up; gives its number.
  public long ask(Question question) {
    return ask(question, Backtest.State.WAITING);
  }

  /// Keeps a question that the caller works on at once.
  long take(Question question) {
    return ask(question, Backtest.State.RUNNING);
  }

  private long ask(Question question, Backtest.State state) {
    return jdbc.sql(
            """
            insert into backtest
              (kind, name, version, text, title, against, from_time, to_time, known_by, asked_by,
               state, started_at, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now()) returning id
            """)
        .params(
            question.kind().name(),
            question.policy().name(),
            question.policy().version(),
            question.text(),
            question.title(),
            question.against(),
            question.range().from(),
            question.range().to(),
            question.range().knownBy(),
            question.by(),
            state.name())
        .query(Long.class)
        .single();
  }

  public Optional<Backtest> find(long id) {
    return jdbc.sql(ROW + "where id = ?").param(id).query(BacktestStore::read).optional();
  }

  /// The newest first.
  public List<Backtest> newest(int limit) {
    return jdbc.sql(ROW + "order by id desc limit ?")
        .param(limit)
        .query(BacktestStore::read)
        .list();
  }

  /// Those of a version, the newest first.
  public List<Backtest> of(PolicyId policy) {
    return jdbc.sql(ROW + "where name = ? and version = ? order by id desc limit 100")
        .params(policy.name(), policy.version())
        .query(BacktestStore::read)
        .list();
  }

  /// Those in a state, the oldest first.
  public List<Backtest> in(Backtest.State state) {
    return jdbc.sql(ROW + "where state = ? order by id")
        .param(state.name())
        .query(BacktestStore::read)
        .list();
  }

  /// Those of the past that are done, of versions that nobody noted as back-tested yet; the oldest
  /// first.
  List<Backtest> proofs() {
    return jdbc.sql(
            ROW
                + """
                b where kind = 'BACKTEST' and state = 'DONE' and exists (
                  select from policy_version v
                  where v.name = b.name and v.version = b.version and v.stage = 'VALIDATED')
                order by id
                """)
        .query(BacktestStore::read)
        .list();
  }

  /// When it was begun, and for how long it ran; empty before it was taken up.
  public Optional<Backtest.Run> run(long id) {
    return jdbc.sql(
            """
            select started_at, extract(epoch from coalesce(ended_at, now()) - started_at) * 1000
            from backtest where id = ? and state <> 'WAITING'
            """)
        .param(id)
        .query((row, number) -> new Backtest.Run(row.getTimestamp(1).toInstant(), row.getLong(2)))
        .optional();
  }

  String text(long id) {
    return jdbc.sql("select text from backtest where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /// What it found so far, as JSON; empty before the first count.
  public Optional<String> findings(long id) {
    return jdbc.sql("select findings from backtest where id = ? and findings is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /// Asks it to stop; one that waits stops at once.
  public void cancel(long id) {
    jdbc.sql(
            """
            update backtest set cancel = true,
              state = case when state in ('WAITING', 'INTERRUPTED') then 'CANCELLED' else state end
            where id = ? and state in ('WAITING', 'RUNNING', 'INTERRUPTED')
            """)
        .param(id)
        .update();
  }

  /// Lets one that ended early go on where it saved; false for one that did not.
  public boolean resume(long id) {
    return jdbc.sql(
                """
                update backtest set state = 'WAITING', cancel = false, problem = '', ended_at = null
                where id = ? and state in ('CANCELLED', 'FAILED', 'INTERRUPTED')
                """)
            .param(id)
            .update()
        == 1;
  }

  /// Takes it up; false if somebody else did.
  boolean begin(long id) {
    return jdbc.sql(
                """
                update backtest set state = 'RUNNING', seen_at = now(),
                  started_at = case when tally is null then now() else started_at end
                where id = ? and state = 'WAITING'
                """)
            .param(id)
            .update()
        == 1;
  }

  /// Says how far it is; false when it is to stop.
  boolean progress(long id, double part) {
    return jdbc.sql(
            """
            update backtest set part = ?, seen_at = now() where id = ? returning not cancel
            """)
        .params(part, id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// What was counted up to a position, and what people see of it.
  void save(long id, Checkpoint checkpoint, String findings) {
    jdbc.sql(
            """
            update backtest set tally = ?, tally_position = ?, findings = ?,
              judged = ?, judging_nanos = ?
            where id = ?
            """)
        .params(
            checkpoint.tally(),
            checkpoint.position(),
            findings,
            checkpoint.pace().entries(),
            checkpoint.pace().nanos(),
            id)
        .update();
  }

  /// What it can go on with; empty where it has to begin.
  Optional<Checkpoint> checkpoint(long id) {
    return jdbc.sql(
            """
            select tally, tally_position, judged, judging_nanos from backtest
            where id = ? and tally is not null
            """)
        .param(id)
        .query((row, number) ->
            new Checkpoint(
                row.getBytes(1), row.getLong(2), new Backtest.Pace(row.getLong(3), row.getLong(4))))
        .optional();
  }

  /// Keeps what a policy in the shadow would have decided otherwise; what is kept already stays.
  void write(long id, List<ShadowDecision> decisions) {
    for (ShadowDecision one : decisions) {
      jdbc.sql(
              """
              insert into shadow_decision
                (backtest, position, time, minor, given, verdict, typology, rules)
              values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              id,
              one.position(),
              one.time(),
              one.minor(),
              one.given(),
              one.verdict(),
              one.typology(),
              one.rules().toArray(String[]::new))
          .update();
    }
  }

  /// The latest would-be decisions of a policy in the shadow before a position.
  public List<ShadowDecision> decisions(long id, long before, int limit) {
    return jdbc.sql(
            """
            select position, time, minor, given, verdict, typology, rules from shadow_decision
            where backtest = ? and position < ? order by position desc limit ?
            """)
        .params(id, before, limit)
        .query((row, number) ->
            new ShadowDecision(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray())))
        .list();
  }

  void end(long id, Backtest.State state, String problem) {
    jdbc.sql(
            """
            update backtest set state = ?, problem = ?, ended_at = now(),
              part = case when ? = 'DONE' then 1 else part end
            where id = ?
            """)
        .params(state.name(), problem, state.name(), id)
        .update();
  }

  /// Those of processes that are gone say so.
  int interrupted() {
    return jdbc.sql(
            """
            update backtest set state = 'INTERRUPTED'
            where state = 'RUNNING' and seen_at < now() - interval '30 seconds'
            """)
        .update();
  }

  /// What a tally was at a position.
  @SuppressWarnings("ArrayRecordComponent") // written once, read once
  record Checkpoint(byte[] tally, long position, Backtest.Pace pace) {}

  private static Backtest read(ResultSet row, int number) throws SQLException {
    return new Backtest(
        row.getLong("id"),
        Backtest.Kind.valueOf(row.getString("kind")),
        new PolicyId(row.getString("name"), row.getString("version")),
        row.getString("title"),
        row.getString("against"),
        new Backtest.Range(
            row.getLong("from_time"), row.getLong("to_time"), row.getLong("known_by")),
        new Backtest.Asked(row.getString("asked_by"), row.getTimestamp("asked_at").toInstant()),
        Backtest.State.valueOf(row.getString("state")),
        row.getDouble("part"),
        new Backtest.Pace(row.getLong("judged"), row.getLong("judging_nanos")),
        row.getString("problem"));
  }
}
