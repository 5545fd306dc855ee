package org.haltwire.centre.journal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.haltwire.core.codec.DamagedRecord;
import org.haltwire.core.codec.GroupReader;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.engine.Entry;

/// What one commit made durable: `count` entries from `firstPosition` on.
///
/// @param epoch of the leader that wrote it
/// @param firstTime the first entry's time, from which the body counts
/// @param checksum CRC-32C of the body
/// @param body the encoded group, compressed with zstd
record JournalRow(
    long firstPosition,
    int count,
    long epoch,
    long firstTime,
    long lastTime,
    int format,
    int checksum,
    byte[] body) {

  static final int LEVEL = 1;
  private static final long LARGEST = 256L << 20;

  /// Writes the row only while its epoch is the leader's. The lock on the leader's row lasts until
  /// the commit: a new leader cannot take over in between.
  private static final String INSERT =
      """
      with leader as (select epoch from journal_leader where epoch = ? for share)
      insert into journal
        (first_position, count, epoch, first_time, last_time, format, checksum, body)
      select ?, ?, leader.epoch, ?, ?, ?, ?, ? from leader
      """;

  private static final String COLUMNS =
      "first_position, count, epoch, first_time, last_time, format, checksum, body";

  static final String COVERING =
      "select "
          + COLUMNS
          + " from journal where first_position <= ? order by first_position desc limit 1";

  /// @param compressor of the caller's thread; it is used as it is
  static JournalRow seal(
      long firstPosition,
      long epoch,
      Times times,
      GroupWriter records,
      ZstdCompressCtx compressor) {
    byte[] body = compressor.compress(records.bytes());
    return new JournalRow(
        firstPosition,
        records.count(),
        epoch,
        times.first(),
        times.last(),
        GroupWriter.FORMAT,
        crc(body),
        body);
  }

  /// The first and the last entry's time.
  record Times(long first, long last) {}

  long lastPosition() {
    return firstPosition + count - 1;
  }

  /// Whether it was written: not if another leader has taken over.
  boolean insert(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, epoch);
      statement.setLong(2, firstPosition);
      statement.setInt(3, count);
      statement.setLong(4, firstTime);
      statement.setLong(5, lastTime);
      statement.setInt(6, format);
      statement.setInt(7, checksum);
      statement.setBytes(8, body);
      return statement.executeUpdate() == 1;
    }
  }

  static JournalRow of(ResultSet row) throws SQLException {
    return new JournalRow(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getInt(6),
        row.getInt(7),
        row.getBytes(8));
  }

  /// Hands the entries on in order.
  ///
  /// @throws JournalDamaged when the row is not what was written
  void read(Consumer<Entry> consumer) {
    long[] last = {firstPosition - 1, firstTime};
    try {
      GroupReader.read(
          format,
          records(),
          firstPosition,
          firstTime,
          entry -> {
            last[0] = entry.position();
            last[1] = entry.time();
            consumer.accept(entry);
          });
    } catch (DamagedRecord damage) {
      throw damaged(String.valueOf(damage.getMessage()), damage);
    }
    if (last[0] != lastPosition() || last[1] != lastTime) {
      throw damaged(
          "Expected records up to %d at time %d, but got up to %d at %d"
              .formatted(lastPosition(), lastTime, last[0], last[1]),
          null);
    }
  }

  private byte[] records() {
    int found = crc(body);
    if (found != checksum) {
      throw damaged(
          "Expected a body with checksum %08x, but it has %08x".formatted(checksum, found), null);
    }
    long size = Zstd.getFrameContentSize(body);
    if (size < 0 || size > LARGEST) {
      throw damaged("Expected a body of at most " + LARGEST + " bytes, but got " + size, null);
    }
    try {
      return Zstd.decompress(body, (int) size);
    } catch (ZstdException broken) {
      throw damaged("Expected a zstd body, but " + broken.getMessage(), broken);
    }
  }

  private JournalDamaged damaged(String what, @org.jspecify.annotations.Nullable Throwable cause) {
    String words =
        "The journal's row with first_position %d is damaged: %s".formatted(firstPosition, what);
    return cause == null ? new JournalDamaged(words) : new JournalDamaged(words, cause);
  }

  private static int crc(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return (int) crc.getValue();
  }
}
