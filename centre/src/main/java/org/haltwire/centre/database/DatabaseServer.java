package org.haltwire.centre.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The server that the centre works with: its own, which stops with the centre, or another's.
sealed interface DatabaseServer extends AutoCloseable {

  Database database();

  @Override
  void close();

  record Own(EmbeddedPostgres postgres) implements DatabaseServer {

    @Override
    public Database database() {
      return postgres.database("haltwire");
    }

    @Override
    public void close() {
      postgres.close();
    }
  }

  record Others(Database database) implements DatabaseServer {

    @Override
    public void close() {
      // Its administrators stop it.
    }
  }

  static DatabaseServer of(DatabaseSettings settings) {
    if (settings.embedded()) {
      Path software =
          settings.software().isEmpty() ? settings.folder() : Path.of(settings.software());
      return new Own(EmbeddedPostgres.start(settings.folder(), software));
    }
    Database database = new Database(settings.url(), settings.user(), settings.password());
    refuseToLoseCommits(database);
    return new Others(database);
  }

  /// A server that does not sync at commit can forget an answer that was given.
  private static void refuseToLoseCommits(Database database) {
    try (Connection connection = database.open("start");
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit")) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          if (row.getString(1).equals("off")) {
            throw new DatabaseUnusable(
                "The server of %s runs with %s = off: it could lose what was answered. Turn it on."
                    .formatted(database, setting));
          }
        }
      }
    } catch (SQLException unreachable) {
      throw new DatabaseUnusable(
          ("Could not sign in to %s: %s\nCheck the address (--database), and"
                  + " --set haltwire.database.user=... and the password in HALTWIRE_DATABASE_PASSWORD.")
              .formatted(database, unreachable.getMessage()),
          unreachable);
    }
  }
}
