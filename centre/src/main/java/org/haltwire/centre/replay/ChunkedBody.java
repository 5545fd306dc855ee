package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.InputStream;

/// Undoes the chunked transfer encoding of HTTP/1.1.
final class ChunkedBody extends InputStream {

  private static final int CHUNK_LIMIT = 1 << 24;

  private final InputStream in;
  private int left;
  private boolean first = true;
  private boolean ended;

  ChunkedBody(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    if (!more()) {
      return -1;
    }
    left--;
    return must(in.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int read = must(in.read(bytes, from, Math.min(length, left)));
    left -= read;
    return read;
  }

  private boolean more() throws IOException {
    if (left == 0 && !ended) {
      if (!first) {
        must(in.read());
        must(in.read());
      }
      first = false;
      left = size();
      ended = left == 0;
    }
    return !ended;
  }

  private int size() throws IOException {
    int size = 0;
    int c = must(in.read());
    boolean digits = true;
    while (c != '\n') {
      int digit = Character.digit(c, 16);
      digits &= digit >= 0;
      if (digits) {
        size = size * 16 + digit;
      }
      if (size > CHUNK_LIMIT) {
        throw new IOException("Expected a chunk of at most " + CHUNK_LIMIT + " bytes");
      }
      c = must(in.read());
    }
    return size;
  }

  private static int must(int read) throws IOException {
    if (read < 0) {
      throw new IOException("its answer ends in the middle");
    }
    return read;
  }
}
