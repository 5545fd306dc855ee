package org.haltwire.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
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
    return made(name, "template1");
  }

  /// A new database with all tables and no rows: a copy, which is sooner made than the tables are.
  public static Database migrated(String name) {
    return made(name, Template.NAME);
  }

  private static Database made(String name, String template) {
    // Of this process alone: folders of data are called after it, and two may test at a time.
    String unique =
        "%s_%d_%d"
            .formatted(
                name.toLowerCase(Locale.ROOT),
                ProcessHandle.current().pid(),
                NUMBER.incrementAndGet());
    Database all = Shared.SERVER.database("postgres");
    try (Connection connection =
            DriverManager.getConnection(all.url(), all.user(), all.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"%s\" template %s".formatted(unique, template));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return Shared.SERVER.database(unique);
  }

  private static final class Template {

    static final String NAME = make();

    private static String make() {
      Database template = database("template");
      Flyway.configure()
          .dataSource(template.url(), template.user(), template.password())
          .load()
          .migrate();
      return '"' + template.url().replaceAll(".*/", "") + '"';
    }

    private Template() {}
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
                stopAtOnce();
                SERVER.close();
                org.springframework.util.FileSystemUtils.deleteRecursively(FOLDER.toFile());
              }));
    }

    /// Its folder is thrown away: what a hundred databases have in memory need not go to disk.
    private static void stopAtOnce() {
      try {
        String pid = Files.readAllLines(FOLDER.resolve("data/postmaster.pid")).getFirst().strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(server -> server.onExit().join());
      } catch (IOException | InterruptedException failure) {
        System.err.println("PostgreSQL is stopped the slow way: " + failure);
      }
    }

    private Shared() {}
  }
}
