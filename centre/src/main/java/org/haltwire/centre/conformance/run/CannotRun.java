package org.haltwire.centre.conformance.run;

import java.io.Serial;

/// Nothing can be checked; the message says why and what to do.
final class CannotRun extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CannotRun(String message) {
    super(message);
  }
}
