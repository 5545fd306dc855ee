package org.haltwire.centre.replay;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file that may be packed with gzip or Zstandard, whatever its name says, and how much of it was
/// read.
final class CsvFile implements AutoCloseable {

  private static final int GZIP = 0x1f8b;
  private static final int ZSTD = 0x28b5;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Counted counted;
  private final InputStream content;
  private final long size;

  CsvFile(Path path) throws IOException {
    size = Files.size(path);
    counted = new Counted(Files.newInputStream(path));
    BufferedInputStream packed = new BufferedInputStream(counted, BUFFER_BYTES);
    packed.mark(2);
    int magic = packed.read() << 8 | packed.read();
    packed.reset();
    content =
        switch (magic) {
          case GZIP -> new GZIPInputStream(packed, BUFFER_BYTES);
          case ZSTD -> new ZstdInputStream(packed);
          default -> packed;
        };
  }

  InputStream content() {
    return content;
  }

  /// The part of the file that was read, 0 to 1.
  double done() {
    return size == 0 ? 1 : Math.min(1, (double) counted.count / size);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static final class Counted extends FilterInputStream {

    /// Written by the thread that reads, shown by another.
    private volatile long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      add(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      add(Math.max(0, read));
      return read;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void add(int more) {
      count += more;
    }
  }
}
