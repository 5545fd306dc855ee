package org.haltwire.centre.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL in a folder of ours, for centres that have no server of their own. It listens
/// on the loopback address only, asks for a password, and syncs to disk at every commit.
///
/// A lock on the folder says whose it is. A centre that was killed leaves its PostgreSQL running;
/// the next one to hold the lock stops that orphan first, so that the server always runs with the
/// options and the version of the centre at hand.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String USER = "haltwire";
  private static final int STARTS = 3;

  private final Path data;
  private final Programs programs;
  private final FileChannel lockFile;
  private final String password;
  private int port;

  private EmbeddedPostgres(Path data, Programs programs, FileChannel lockFile, String password) {
    this.data = data;
    this.programs = programs;
    this.lockFile = lockFile;
    this.password = password;
  }

  /// Starts the server that lives in `folder`, made there where there is none yet. `software` is
  /// where its programs are unpacked.
  public static EmbeddedPostgres start(Path folder, Path software) {
    try {
      Files.createDirectories(folder);
      FileChannel lockFile = lock(folder);
      Programs programs =
          Programs.in(Software.unpacked(software), folder.resolve("start.log").toAbsolutePath());
      programs.check(folder);
      EmbeddedPostgres postgres =
          new EmbeddedPostgres(
              folder.resolve("data").toAbsolutePath(), programs, lockFile, password(folder));
      postgres.startHere(folder);
      return postgres;
    } catch (FileSystemException failure) {
      throw new DatabaseUnusable(
          ("Cannot keep data in %s (%s). Give that folder to the user who runs the centre, or take"
                  + " another: --data DIR")
              .formatted(folder.toAbsolutePath(), reason(failure)),
          failure);
    } catch (IOException | SQLException failure) {
      throw new DatabaseUnusable(
          "The embedded PostgreSQL in %s did not start: %s"
              .formatted(folder.toAbsolutePath(), failure.getMessage()),
          failure);
    }
  }

  /// The address of a database on this server.
  public Database database(String name) {
    return database(port, name, password);
  }

  static Database database(int port, String name, String password) {
    return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), USER, password);
  }

  /// Makes a database unless it exists.
  public Database create(String name) throws SQLException {
    try (Connection connection = database("postgres").open("start");
        Statement statement = connection.createStatement()) {
      boolean exists =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'").next();
      if (!exists) {
        statement.execute("create database \"" + name + "\"");
      }
    }
    return database(name);
  }

  /// Stops the server: sessions are cut, what was committed is on disk. Does nothing if it stopped.
  public void stop() throws IOException {
    if (Files.exists(data.resolve("postmaster.pid"))) {
      programs.run(
          "pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "90"));
    }
  }

  /// Starts it again on the same port after [#stop].
  public void restart() throws IOException {
    launch(port);
  }

  @Override
  public void close() {
    LOG.info("stopping PostgreSQL: what it has in memory goes to disk");
    try (lockFile) {
      stop();
    } catch (IOException failure) {
      LOG.error("PostgreSQL did not stop; the next start stops it: {}", failure.getMessage());
    }
  }

  private void startHere(Path folder) throws IOException, SQLException {
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(folder);
    }
    Orphan.stop(data, programs);
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      try {
        launch(port);
        break;
      } catch (IOException failure) {
        // Another program may have taken the port in between.
        if (attempt == STARTS) {
          throw failure;
        }
      }
    }
    create("haltwire");
  }

  private void initialise(Path folder) throws IOException {
    LOG.info("making a new database in {}", data);
    programs.run(
        "initdb",
        List.of(
            "-D",
            data.toString(),
            "-U",
            USER,
            "-E",
            "UTF8",
            "-A",
            "scram-sha-256",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--pwfile=" + folder.resolve("password").toAbsolutePath()));
  }

  private void launch(int atPort) throws IOException {
    String options =
        String.join(
            " -c ",
            "-p " + atPort,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=80",
            "shared_buffers=256MB",
            "max_wal_size=4GB",
            "wal_compression=off",
            "jit=off",
            // Its log says how the server fares. What is wrong with a statement the centre is told,
            // and nobody else: there may be values in it.
            "log_min_messages=log",
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_line_prefix=%m_");
    programs.run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            data.toString(),
            "-l",
            data.resolveSibling("postgres.log").toString(),
            "-w",
            "-t",
            "90",
            "-o",
            options));
  }

  private static String reason(FileSystemException failure) {
    String what =
        switch (failure) {
          case AccessDeniedException _ -> "no permission";
          case FileAlreadyExistsException _ -> "not a folder";
          default -> String.valueOf(failure.getReason());
        };
    return failure.getFile() + ": " + what;
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DatabaseUnusable(
          "Another centre runs on the data in %s. Stop it, or give this one another folder: --data DIR"
              .formatted(folder.toAbsolutePath()));
    }
    return channel;
  }

  private static String password(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(secret));
    }
    return Files.readString(file).strip();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
