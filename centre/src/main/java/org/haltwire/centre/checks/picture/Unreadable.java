package org.haltwire.centre.checks.picture;

import org.jspecify.annotations.Nullable;

/// A picture that is not read.
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  Unreadable(Why why, @Nullable Throwable cause) {
    super("Expected a picture, but got " + why, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
