package org.haltwire.centre.journal;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.JdbcTemplate;

/// Cuts a stream into rows of at most 8 MiB.
final class ChunkOutput extends OutputStream {

  private static final int SIZE = 8 << 20;

  private static final String INSERT =
      "insert into journal_snapshot_chunk (memory, position, number, body) values (?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final long memory;
  private final long position;
  private final BooleanSupplier goOn;
  private final CRC32C crc = new CRC32C();
  private byte[] chunk = new byte[SIZE];
  private int filled;
  private int count;

  ChunkOutput(JdbcTemplate jdbc, long memory, long position, BooleanSupplier goOn) {
    this.jdbc = jdbc;
    this.memory = memory;
    this.position = position;
    this.goOn = goOn;
  }

  int count() {
    return count;
  }

  int checksum() {
    return (int) crc.getValue();
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int at = from;
    int left = length;
    while (left > 0) {
      int some = Math.min(left, SIZE - filled);
      System.arraycopy(bytes, at, chunk, filled, some);
      filled += some;
      at += some;
      left -= some;
      if (filled == SIZE) {
        store();
      }
    }
  }

  @Override
  public void close() {
    if (filled > 0) {
      store();
    }
    chunk = new byte[0];
  }

  private void store() {
    if (!goOn.getAsBoolean()) {
      throw new CancellationException("the snapshot is given up");
    }
    byte[] body = Arrays.copyOf(chunk, filled);
    crc.update(body);
    jdbc.update(INSERT, memory, position, count, body);
    count++;
    filled = 0;
  }
}
