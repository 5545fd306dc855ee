package org.haltwire.centre.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.haltwire.centre.database.Database;

/// The right to write the journal. It is held twice: by an advisory lock on the writer's own
/// connection, which falls with the connection, and by an epoch that every row is checked against,
/// so that a leader that does not know it was replaced cannot write.
final class Leadership {

  /// "haltwire" as a number; any that no other program in the database uses.
  private static final long LOCK = 0x68616c7477697265L;

  private static final String TRY_LOCK = "select pg_try_advisory_lock(?)";

  private static final String NEXT_EPOCH =
      "update journal_leader set epoch = epoch + 1, holder = ?, since = now() returning epoch";

  private static final String CURRENT = "select epoch, holder, since from journal_leader";

  private final Database database;
  private final long epoch;

  private Leadership(Database database, long epoch) {
    this.database = database;
    this.epoch = epoch;
  }

  /// A leader with the connection that holds its lock.
  record Held(Leadership leadership, Connection connection) {}

  /// Becomes the leader, or says who is.
  static Held take(Database database) throws SQLException {
    Connection connection = open(database);
    try {
      if (!lock(connection)) {
        throw new NotLeader(
            "Another centre leads on this database: %s. Stop it first.".formatted(who(connection)));
      }
      return new Held(new Leadership(database, nextEpoch(connection)), connection);
    } catch (SQLException | NotLeader failure) {
      connection.close();
      throw failure;
    }
  }

  long epoch() {
    return epoch;
  }

  /// Connects again after the connection was lost. That the lock could be taken means that the old
  /// session is over on the server, too: what it was about to commit is committed or gone.
  Connection resume() throws SQLException {
    Connection connection = open(database);
    try {
      if (!lock(connection)) {
        throw new SQLException("the lock is held: by our old session, or by " + who(connection));
      }
      confirm(connection);
      return connection;
    } catch (SQLException | NotLeader failure) {
      connection.close();
      throw failure;
    }
  }

  /// Fails with [NotLeader] if there is a later epoch.
  void confirm(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CURRENT)) {
      row.next();
      if (row.getLong(1) != epoch) {
        throw new NotLeader(
            "Expected to lead in epoch %d, but epoch %d is led by %s since %s"
                .formatted(epoch, row.getLong(1), row.getString(2), row.getString(3)));
      }
    }
  }

  private static Connection open(Database database) throws SQLException {
    Connection connection = database.open("journal");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = on");
      // Less than the connection's ten seconds: the server ends a statement before we give it up.
      statement.execute("set statement_timeout = '8s'");
    }
    return connection;
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static long nextEpoch(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT_EPOCH)) {
      statement.setString(1, "process " + ProcessHandle.current().pid());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String who(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CURRENT)) {
      row.next();
      return "%s, epoch %d, since %s".formatted(row.getString(2), row.getLong(1), row.getString(3));
    }
  }
}
