package org.haltwire.centre.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Some lines that are sent together, and how many of them were answered. What was not is sent
/// again over another connection.
final class Piece extends ByteArrayOutputStream {

  private static final int FULL_BYTES = 48 << 10;

  private final List<Sent> lines = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int answered;

  Piece() {
    super(FULL_BYTES + 4096);
  }

  /// Counts what was written since the last line as this one.
  void line(Sent sent) {
    lines.add(sent);
    ends.add(size());
  }

  boolean full() {
    return size() >= FULL_BYTES;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// The first line without an answer.
  Sent next() {
    return lines.get(answered);
  }

  /// Counts that line as answered; true if it was the last.
  boolean answered() {
    answered++;
    return answered == lines.size();
  }

  /// Sends the lines without an answer.
  void send(BatchConnection connection) throws IOException {
    int from = answered == 0 ? 0 : ends.get(answered - 1);
    connection.send(buf, from, size() - from);
  }
}
