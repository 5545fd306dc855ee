package org.haltwire.centre.journal;

import java.io.Serial;

/// Another centre writes this journal; the message says which.
public final class NotLeader extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public NotLeader(String message) {
    super(message);
  }
}
