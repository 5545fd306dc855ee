package org.haltwire.centre.database;

import java.io.Serial;

/// The database cannot be started or must not be used. The message says what to do.
public final class DatabaseUnusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public DatabaseUnusable(String message) {
    super(message);
  }

  public DatabaseUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
