package org.haltwire.centre;

import java.io.Serial;

/// The settings cannot be used; the message names the key.
public final class UnusableSettings extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public UnusableSettings(String message) {
    super(message);
  }
}
