package org.haltwire.centre;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.EmbeddedPostgres;

/// One real PostgreSQL for all tests of this JVM, with a database for each that asks.
public final class TestingPostgres {

  private static final Path FOLDER =
      Path.of("target", "testing-postgres-" + ProcessHandle.current().pid());
  private static final Path SOFTWARE = Path.of("target", "testing-software");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestingPostgres() {}

  /// A new, empty database.
  public static Database database(String name) {
    String unique = name.toLowerCase(Locale.ROOT) + "_" + NUMBER.incrementAndGet();
    try {
      return Shared.SERVER.create(unique);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// A folder where PostgreSQL's programs are unpacked, for tests that start servers of their own.
  public static Path software() {
    return SOFTWARE;
  }

  private static final class Shared {

    static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(FOLDER, SOFTWARE);

    static {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                SERVER.close();
                org.springframework.util.FileSystemUtils.deleteRecursively(FOLDER.toFile());
              }));
    }

    private Shared() {}
  }
}
