package org.haltwire.centre.journal;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.rule.Policy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The engine's memory at some positions, in the database. Losing one costs time, never answers.
///
/// Format 1: zstd over the first position of the ids that follow, their number, their hashes, and
/// what [Engine#save] writes.
final class Snapshots {

  private static final int FORMAT = 1;

  private static final String LIST =
      """
      select position, memory, policy_name, policy_version, format, chunks, checksum
      from journal_snapshot
      where memory = ? and position <= ?
      order by position desc
      """;

  private static final String INSERT =
      """
      insert into journal_snapshot
        (position, memory, policy_name, policy_version, format, chunks, checksum)
      values (?, ?, ?, ?, ?, 0, 0)
      """;

  private static final String FINISH =
      """
      update journal_snapshot set chunks = ?, checksum = ?
      where position = ? and memory = ?
      """;

  /// The two newest of each memory stay, and of the others the first in each ten million positions,
  /// from which old decisions are recomputed.
  private static final String PRUNE =
      """
      delete from journal_snapshot s
      where position < (
          select min(position) from (
            select position from journal_snapshot
            where memory = s.memory order by position desc limit 2) as newest)
        and exists (
          select from journal_snapshot o
          where o.memory = s.memory and o.position < s.position
            and o.position / 10000000 = s.position / 10000000)
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Snapshots(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  /// A snapshot that can be tried.
  ///
  /// @param memory of which features: [Policy#memory()]
  /// @param inForce the policy that was in force at the position; without a name where none was
  record Header(
      long position, long memory, PolicyId inForce, int format, int chunks, int checksum) {}

  /// What a snapshot held: an engine, and ids that the database may not have.
  record Restored(Engine engine, Ids ids) {}

  /// Hashes of the ids of consecutive positions.
  record Ids(long first, long[] hashes) {

    static final Ids NONE = new Ids(1, new long[0]);
  }

  /// The snapshots of a memory at or before a position, the newest first.
  List<Header> of(long memory, long atMost) {
    return jdbc.query(
        LIST,
        (row, number) ->
            new Header(
                row.getLong(1),
                row.getLong(2),
                new PolicyId(row.getString(3), row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7)),
        memory,
        atMost);
  }

  /// Saves in one transaction, in chunks, so that neither side holds all of it at once.
  ///
  /// @param inForce the policy in force at the engine's position
  /// @param goOn asked before each chunk
  /// @throws java.util.concurrent.CancellationException when not to go on: nothing is saved
  void save(Engine engine, PolicyId inForce, Ids ids, BooleanSupplier goOn) {
    transaction.executeWithoutResult(status -> {
      long position = engine.position();
      long memory = engine.policy().memory();
      jdbc.update(
          "delete from journal_snapshot where position = ? and memory = ?", position, memory);
      jdbc.update(INSERT, position, memory, inForce.name(), inForce.version(), FORMAT);
      ChunkOutput chunks = new ChunkOutput(jdbc, memory, position, goOn);
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(new ZstdOutputStream(chunks, 1), 1 << 16))) {
        write(ids, out);
        engine.save(out);
      } catch (IOException failure) {
        throw new IllegalStateException("Could not save a snapshot", failure);
      }
      jdbc.update(FINISH, chunks.count(), chunks.checksum(), position, memory);
    });
    jdbc.update(PRUNE);
  }

  /// Reads a snapshot back.
  ///
  /// @throws IOException if it is damaged or of an unknown format
  Restored restore(Policy policy, Header header) throws IOException {
    if (header.format() != FORMAT) {
      throw new IOException("Expected format " + FORMAT + ", but got " + header.format());
    }
    ChunkInput chunks = new ChunkInput(jdbc, header);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new ZstdInputStream(chunks), 1 << 16))) {
      Ids ids = readIds(in);
      Engine engine = Engine.restore(policy, in);
      if (engine.position() != header.position()) {
        throw new IOException(
            "Expected position %d, but got %d".formatted(header.position(), engine.position()));
      }
      chunks.finish();
      return new Restored(engine, ids);
    } catch (RuntimeException damaged) {
      throw new IOException("Expected a readable snapshot, but " + damaged, damaged);
    }
  }

  private static void write(Ids ids, DataOutputStream out) throws IOException {
    out.writeLong(ids.first());
    out.writeInt(ids.hashes().length);
    for (long hash : ids.hashes()) {
      out.writeLong(hash);
    }
  }

  private static Ids readIds(DataInputStream in) throws IOException {
    long first = in.readLong();
    int count = in.readInt();
    if (count < 0 || count > 64 * IdSegment.SIZE) {
      throw new IOException("Expected a number of ids, but got " + count);
    }
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = in.readLong();
    }
    return new Ids(first, hashes);
  }
}
