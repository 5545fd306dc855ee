package org.haltwire.centre.journal;

import java.io.Serial;
import java.time.Duration;

/// The journal cannot be written now. Nothing that was answered is lost; try again later.
public final class JournalUnavailable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public JournalUnavailable(String why, Duration retryAfter) {
    super(why);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
