package org.haltwire.centre.vault;

import java.io.Serial;

/// What is sealed cannot be opened; the message says what is missing and what to put back.
public final class VaultUnusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public VaultUnusable(String message) {
    super(message);
  }

  public VaultUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
