package org.haltwire.centre.replay;

import java.io.Serial;

/// A row that cannot become a payment; it goes to the rejects and the replay goes on.
final class BadRow extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String why;

  BadRow(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
