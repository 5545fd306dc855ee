package org.haltwire.centre.policies;

import java.io.Serial;

/// A policy cannot be used; the message lists its problems with file, line and column.
public final class PolicyRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public PolicyRefused(String message) {
    super(message);
  }
}
