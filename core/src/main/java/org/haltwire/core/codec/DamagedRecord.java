package org.haltwire.core.codec;

import java.io.Serial;

/// What was read is not what was written, or not written by a version that this one knows.
public final class DamagedRecord extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public DamagedRecord(String message) {
    super(message);
  }

  public DamagedRecord(String message, Throwable cause) {
    super(message, cause);
  }
}
