package org.haltwire.centre.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The database of a centre, for a command that works beside it: the server that the centre runs,
/// or, where no centre runs on the folder, one that is started for the time of the visit.
public final class DatabaseVisit implements AutoCloseable {

  /// The line of `postmaster.pid` with the port.
  private static final int PORT_LINE = 3;

  private final Database database;
  private final @Nullable EmbeddedPostgres own;

  private DatabaseVisit(Database database, @Nullable EmbeddedPostgres own) {
    this.database = database;
    this.own = own;
  }

  /// @throws DatabaseUnusable with what can be done about it
  public static DatabaseVisit of(DatabaseSettings settings) {
    if (!settings.embedded()) {
      return new DatabaseVisit(
          new Database(settings.url(), settings.user(), settings.password()), null);
    }
    Path folder = settings.folder();
    if (!Files.exists(folder.resolve("data").resolve("PG_VERSION"))) {
      throw new DatabaseUnusable(
          "Expected a centre's data in %s, but there is none. Say where: --data DIR"
              .formatted(folder.toAbsolutePath()));
    }
    try {
      Path software = settings.software().isEmpty() ? folder : Path.of(settings.software());
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, software);
      return new DatabaseVisit(postgres.database("haltwire"), postgres);
    } catch (DatabaseUnusable inUse) {
      return new DatabaseVisit(running(folder, inUse), null);
    }
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }

  private static Database running(Path folder, DatabaseUnusable inUse) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      String password = Files.readString(folder.resolve("password")).strip();
      return EmbeddedPostgres.database(port, "haltwire", password);
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException starting) {
      inUse.addSuppressed(starting);
      throw inUse;
    }
  }
}
