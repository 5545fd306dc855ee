package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.InputStream;

/// Reads answers and holds them against what was sent.
final class Receiver {

  private final Outbox outbox;
  private final Rejects rejects;
  private final Tally tally;
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
    AnswerLines lines = new AnswerLines(stream);
    while (lines.next()) {
      Answer answer = Answer.read(lines.bytes(), lines.start(), lines.length());
      if (answer.unavailable()) {
        throw new Away(answer.why(), answer.retryAfter());
      }
      Piece piece = outbox.oldest().orElseThrow(() -> new IOException("it answers too much"));
      take(piece.next(), answer);
      answers++;
      if (piece.answered()) {
        outbox.answered();
      }
    }
  }

  Tally tally() {
    return tally;
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
}
