package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts answers into lines. A line is where it was read: it is not copied.
final class AnswerLines {

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int next;
  private int filled;

  AnswerLines(InputStream in) {
    this.in = in;
  }

  /// Moves to the next line; false at the end.
  ///
  /// @throws IOException if the end comes in the middle of a line
  boolean next() throws IOException {
    start = next;
    end = start;
    while (true) {
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (end < filled) {
        next = end + 1;
        return true;
      }
      if (!fill()) {
        if (start < filled) {
          throw new IOException("its answer ends in the middle of a line");
        }
        return false;
      }
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /// Reads more behind what there is of the line.
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      end -= start;
      start = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read >= 0;
  }
}
