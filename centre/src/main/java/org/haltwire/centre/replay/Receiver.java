package org.haltwire.centre.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;

/// Reads answers and holds them against what was sent.
final class Receiver {

  private final BlockingQueue<Sent> underWay;
  private final Rejects rejects;
  private final Tally tally;
  private byte[] line = new byte[4096];

  Receiver(BlockingQueue<Sent> underWay, Rejects rejects, Tally tally) {
    this.underWay = underWay;
    this.rejects = rejects;
    this.tally = tally;
  }

  /// @throws Unusable once the centre cannot record any more
  void receive(InputStream answers) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(answers, 1 << 16);
    int length = line(in);
    while (length >= 0) {
      take(underWay.take(), Answer.read(line, length));
      length = line(in);
    }
  }

  private void take(Sent sent, Answer answer) throws IOException {
    if (answer.unavailable()) {
      throw new Unusable("The centre cannot record now: " + answer.why());
    }
    if (answer.refused()) {
      String what = sent.kind() == Sent.Kind.LABEL ? "label: " : "";
      rejects.add(sent.row(), what + answer.why(), sent.fields());
    } else {
      tally.add(sent, answer);
    }
  }

  /// The length of the next line in the buffer, or -1 at the end.
  private int line(InputStream in) throws IOException {
    int length = 0;
    int c = in.read();
    if (c < 0) {
      return -1;
    }
    while (c >= 0 && c != '\n') {
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) c;
      c = in.read();
    }
    return length;
  }
}
