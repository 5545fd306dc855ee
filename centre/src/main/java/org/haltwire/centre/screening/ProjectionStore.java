package org.haltwire.centre.screening;

import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/// Writes what a stretch of the journal means, together with how far it went: both or nothing.
final class ProjectionStore {

  private static final int ROWS_AT_ONCE = 500;

  private static final String SCREENED =
      """
      insert into screened (position, time, sender, id, minor, currency, profile_minor, payer,
        payee, verdict, score, typology, rules, hold_until, policy, payer_history, payee_history)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TALLY =
      """
      insert into tally (minute, kind, name, count) values (?, ?, ?, ?)
      on conflict (kind, minute, name) do update set count = tally.count + excluded.count
      """;

  private final JdbcOperations jdbc;
  private final TransactionOperations transactions;
  private final AuditLog log;

  ProjectionStore(JdbcOperations jdbc, TransactionOperations transactions, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
    this.transactions = transactions;
  }

  /// The position that the tables speak of.
  long position() {
    Long position =
        jdbc.queryForObject("select position from projection where name = 'screening'", Long.class);
    if (position == null) {
      throw new IllegalStateException("Expected a row in the table projection, but got none");
    }
    return position;
  }

  /// Whoever follows the same tables at the same time loses at the first update and writes nothing.
  ///
  /// The commit does not wait for the disk: what a crash takes of it, it takes whole, and the
  /// journal tells it again. So the journal's commits, for which people wait, have the disk for
  /// themselves.
  void write(long from, Stretch stretch) {
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("set local synchronous_commit = off");
      int moved =
          jdbc.update(
              """
              update projection set position = ?, time = ?
              where name = 'screening' and position = ?
              """,
              stretch.last(),
              stretch.time(),
              from);
      if (moved != 1) {
        throw new IllegalStateException(
            "Expected the projection to stand at " + from + ", but somebody moved it");
      }
      insert(stretch);
      takeDown(stretch);
    });
  }

  /// Decisions that hurt somebody, each once, also where the tables are made again from the
  /// journal.
  private void takeDown(Stretch stretch) {
    Long done =
        jdbc.queryForObject("select position from projection where name = 'audit'", Long.class);
    stretch.screened().stream()
        .filter(one -> done != null && one.place().position() > done)
        .forEach(one -> log.record(deed(one)));
    jdbc.update(
        "update projection set position = ?, time = ? where name = 'audit' and position < ?",
        stretch.last(),
        stretch.time(),
        stretch.last());
  }

  private static Deed deed(Screened one) {
    Screened.Judgement judgement = one.judgement();
    return new Deed(
        DeedKind.DECISION,
        Deed.CENTRE,
        "payment/" + one.place().position(),
        "",
        "verdict=%s rules=%s policy=%s"
            .formatted(
                judgement.outcome().key(),
                String.join(",", judgement.rules()),
                judgement.policy()));
  }

  /// Empties the tables, so that the next stretch begins at the journal's first entry.
  void clear() {
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("truncate screened, tally");
      jdbc.update("update projection set position = 0, time = 0 where name = 'screening'");
    });
  }

  private void insert(Stretch stretch) {
    jdbc.batchUpdate(
        SCREENED,
        stretch.screened(),
        ROWS_AT_ONCE,
        (row, one) -> {
          Screened.Place place = one.place();
          Screened.Judgement judgement = one.judgement();
          row.setLong(1, place.position());
          row.setLong(2, place.time());
          row.setString(3, place.sender());
          row.setString(4, place.id());
          row.setLong(5, one.amounts().minor());
          row.setString(6, one.amounts().currency());
          row.setLong(7, one.amounts().profileMinor());
          row.setString(8, one.payer());
          row.setString(9, one.payee());
          row.setString(10, judgement.outcome().key());
          row.setInt(11, judgement.score());
          row.setString(12, judgement.typology());
          row.setObject(13, judgement.rules().toArray(String[]::new));
          row.setLong(14, judgement.holdUntil());
          row.setString(15, judgement.policy());
          row.setBytes(16, Moments.encode(one.payerHistory()));
          row.setBytes(17, Moments.encode(one.payeeHistory()));
        });
    jdbc.batchUpdate(
        TALLY,
        stretch.tally().counts().entrySet(),
        ROWS_AT_ONCE,
        (row, one) -> {
          Tally.Key key = one.getKey();
          row.setLong(1, key.minute());
          row.setString(2, key.kind());
          row.setString(3, key.name());
          row.setLong(4, one.getValue());
        });
  }
}
