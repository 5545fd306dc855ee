package org.haltwire.centre.audit.heads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.audit.AuditSettings;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.tree.Frontier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Signs the head of the log every hour and publishes it: in a table, at a door and in a file. A
/// file that cannot be written (a share that is away) is written later.
@Component
public class Heads {

  /// The file with the public key, beside the heads.
  public static final String KEY_FILE = "key.txt";

  /// How many heads are looked at again: two days of a share that was away.
  private static final int AGAIN = 48;

  private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final JdbcOperations jdbc;
  private final AuditStore store;
  private final AuditSettings settings;
  private final InstantSource clock;
  private final NoteSigner signer;
  private final Path folder;

  Heads(JdbcOperations jdbc, AuditSettings settings, CentreSettings centre, InstantSource clock) {
    this.jdbc = jdbc;
    this.store = new AuditStore(jdbc);
    this.settings = settings;
    this.clock = clock;
    Path data = centre.data().toAbsolutePath();
    this.folder = settings.folder().isEmpty() ? data.resolve("audit") : Path.of(settings.folder());
    this.signer = NoteSigner.of(settings.origin(), data.resolve("audit.key"));
  }

  public NoteKey key() {
    return signer.key();
  }

  /// The newest one.
  public Optional<String> latest() {
    return jdbc
        .queryForList("select note from audit_head order by at desc limit 1", String.class)
        .stream()
        .findFirst();
  }

  /// Those after this time, oldest first.
  ///
  /// @param after milliseconds since 1970-01-01T00:00Z
  public List<String> after(long after, int limit) {
    return jdbc.queryForList(
        "select note from audit_head where at > ? order by at limit ?", String.class, after, limit);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
  void publishInTime() {
    try {
      Long last = jdbc.queryForObject("select coalesce(max(at), 0) from audit_head", Long.class);
      if (last == null || clock.millis() - last >= settings.every().toMillis()) {
        publish();
      } else {
        files();
      }
    } catch (DataAccessException | UncheckedIOException away) {
      LOG.warn("the audit log's head waits: {}", away.toString());
    }
  }

  /// Signs the head as it is now, and publishes it.
  ///
  /// The row comes first, and its commit waits for the disk: with it everything before it is there
  /// to stay, also where those who wrote it did not wait. A head that was seen outside and a log
  /// that lost its last entries in a crash would look like somebody's work.
  public String publish() {
    Frontier frontier = store.edge().frontier();
    Instant now = Instant.ofEpochMilli(clock.millis());
    String note = signer.sign(new Head(settings.origin(), frontier.size(), frontier.root(), now));
    jdbc.update(
        "insert into audit_head (at, size, note) values (?, ?, ?) on conflict (at) do nothing",
        now.toEpochMilli(),
        frontier.size(),
        note);
    files();
    return note;
  }

  /// Writes the latest heads that are not there as files yet, and the key beside them.
  private void files() {
    write(KEY_FILE, signer.key() + "\n");
    jdbc
        .query(
            "select at, size, note from audit_head order by at desc limit " + AGAIN,
            (row, _) ->
                new Published(
                    NAME.format(Instant.ofEpochMilli(row.getLong(1)))
                        + "-"
                        + row.getLong(2)
                        + ".note",
                    row.getString(3)))
        .stream()
        .filter(one -> !Files.exists(folder.resolve(one.name())))
        .forEach(one -> write(one.name(), one.note()));
  }

  private record Published(String name, String note) {}

  /// Whole or not at all.
  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      Path half = Files.writeString(folder.resolve(name + ".part"), text);
      Files.move(
          half,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot publish the audit log's head in " + folder, failure);
    }
  }
}
