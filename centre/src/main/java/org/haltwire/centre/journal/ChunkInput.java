package org.haltwire.centre.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads what a [ChunkOutput] wrote, a chunk at a time.
final class ChunkInput extends InputStream {

  private static final String SELECT =
      """
      select body from journal_snapshot_chunk
      where memory = ? and position = ? and number = ?
      """;

  private final JdbcTemplate jdbc;
  private final Snapshots.Header header;
  private final CRC32C crc = new CRC32C();
  private byte[] chunk = {};
  private int at;
  private int next;

  ChunkInput(JdbcTemplate jdbc, Snapshots.Header header) {
    this.jdbc = jdbc;
    this.header = header;
  }

  /// Fails unless all was read and is what was written.
  void finish() throws IOException {
    while (more()) {
      at = chunk.length;
    }
    if ((int) crc.getValue() != header.checksum()) {
      throw new IOException(
          "Expected the checksum %08x, but got %08x".formatted(header.checksum(), crc.getValue()));
    }
  }

  @Override
  public int read() throws IOException {
    return more() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int some = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, from, some);
    at += some;
    return some;
  }

  private boolean more() throws IOException {
    while (at == chunk.length && next < header.chunks()) {
      List<byte[]> bodies =
          jdbc.query(
              SELECT, (row, number) -> row.getBytes(1), header.memory(), header.position(), next);
      if (bodies.isEmpty()) {
        throw new IOException("Expected chunk %d of %d".formatted(next, header.chunks()));
      }
      chunk = bodies.getFirst();
      crc.update(chunk);
      at = 0;
      next++;
    }
    return at < chunk.length;
  }
}
