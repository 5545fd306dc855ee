package org.haltwire.centre.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads answers and holds them against what was sent.
final class Receiver {

  private final Outbox outbox;
  private final Rejects rejects;
  private final Tally tally;
  private byte[] line = new byte[4096];
  private long answers;

  Receiver(Outbox outbox, Rejects rejects, Tally tally) {
    this.outbox = outbox;
    this.rejects = rejects;
    this.tally = tally;
  }

  /// Takes answers until they end.
  ///
  /// @throws Away once the centre cannot record any more
  void receive(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream, 1 << 16);
    int length = line(in);
    while (length >= 0) {
      Answer answer = Answer.read(line, length);
      if (answer.unavailable()) {
        throw new Away(answer.why(), answer.retryAfter());
      }
      Piece piece = outbox.oldest().orElseThrow(() -> new IOException("it answers too much"));
      take(piece.next(), answer);
      answers++;
      if (piece.answered()) {
        outbox.answered();
      }
      length = line(in);
    }
  }

  /// How many were taken in all.
  long answers() {
    return answers;
  }

  private void take(Sent sent, Answer answer) throws IOException {
    if (answer.refused()) {
      String what = sent.kind() == Sent.Kind.LABEL ? "label: " : "";
      rejects.add(sent.row(), what + answer.why(), sent.fields());
    } else {
      tally.add(sent, answer);
    }
    tally.reached(sent);
  }

  /// The length of the next line in the buffer, or -1 at the end.
  private int line(InputStream in) throws IOException {
    int length = 0;
    int c = in.read();
    if (c < 0) {
      return -1;
    }
    while (c != '\n') {
      if (c < 0) {
        throw new IOException("its answer ends in the middle of a line");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) c;
      c = in.read();
    }
    return length;
  }
}
