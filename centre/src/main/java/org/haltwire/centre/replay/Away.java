package org.haltwire.centre.replay;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/// The centre is there but cannot take anything now.
final class Away extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /// @param retryAfter what it asks to wait, or zero
  Away(String why, Duration retryAfter) {
    super(why);
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
