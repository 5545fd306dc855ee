package org.haltwire.centre.audit.heads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.audit.AuditSettings;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.tree.Frontier;
import org.haltwire.centre.work.FailureWords;
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

  /// Whether this start's first look is over.
  private volatile boolean looked;

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

  /// The newest one: of the largest tree, whatever the clock was when it was signed.
  public Optional<String> latest() {
    return newest().map(Published::note);
  }

  private Optional<Published> newest() {
    return signed(
            """
            select at, size, note from audit_head order by size desc, at > ?, at desc limit ?
            """,
            clock.millis(),
            AGAIN)
        .findFirst();
  }

  /// Who can write to the database can add rows, also copies of others, but cannot sign: of rows
  /// that say another time or size than their note nothing depends.
  private Stream<Published> signed(String query, Object... values) {
    return jdbc.query(query, Heads::published, values).stream()
        .filter(one -> one.isSignedBy(signer.key()));
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
      if (isDue()) {
        publish();
      } else {
        files();
      }
      looked = true;
    } catch (DataAccessException | UncheckedIOException away) {
      LOG.warn("the audit log's head waits: {}", FailureWords.brief(away));
    }
  }

  /// A head of the future, by a clock that leapt, is none that was signed in time. At a start what
  /// the last one left is signed at once: nobody knows for how long it was open to be touched.
  private boolean isDue() {
    long now = clock.millis();
    boolean inTime =
        signed(
                """
                select at, size, note from audit_head where at > ? and at <= ?
                order by size desc, at desc limit ?
                """,
                now - settings.every().toMillis(),
                now,
                AGAIN)
            .findAny()
            .isPresent();
    return !inTime
        || (!looked && newest().map(Published::size).orElse(0L) < store.edge().frontier().size());
  }

  /// Signs the head as it is now, and publishes it.
  ///
  /// The row comes first, and its commit waits for the disk: with it everything before it is there
  /// to stay, also where those who wrote it did not wait. A head that was seen outside and a log
  /// that lost its last entries in a crash would look like somebody's work. The file is written of
  /// what was signed, not of what the row says by then.
  public String publish() {
    Frontier frontier = store.edge().frontier();
    Instant now = Instant.ofEpochMilli(clock.millis());
    String note = signer.sign(new Head(settings.origin(), frontier.size(), frontier.root(), now));
    Published head = new Published(now.toEpochMilli(), frontier.size(), note);
    jdbc.update(
        "insert into audit_head (at, size, note) values (?, ?, ?) on conflict (at) do nothing",
        head.at(),
        head.size(),
        head.note());
    write(head.name(), head.note());
    files();
    return note;
  }

  /// Writes the latest heads that are not there as files yet, and the key beside them.
  private void files() {
    if (!Files.exists(folder.resolve(KEY_FILE))) {
      write(KEY_FILE, signer.key() + "\n");
    }
    jdbc
        .query(
            "select at, size, note from audit_head order by at desc limit " + AGAIN,
            Heads::published)
        .stream()
        .filter(one -> !Files.exists(folder.resolve(one.name())))
        .forEach(one -> write(one.name(), one.note()));
  }

  private static Published published(ResultSet row, int number) throws SQLException {
    return new Published(row.getLong(1), row.getLong(2), row.getString(3));
  }

  private record Published(long at, long size, String note) {

    String name() {
      return NAME.format(Instant.ofEpochMilli(at)) + "-" + size + ".note";
    }

    boolean isSignedBy(NoteKey key) {
      return SignedHead.of("audit_head", note, key)
          .map(SignedHead::head)
          .filter(head -> head.at().toEpochMilli() == at && head.size() == size)
          .isPresent();
    }
  }

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
