package org.haltwire.centre.journal;

import java.io.Serial;

/// The journal is not what was written. The message names the row, the record and what was
/// expected. The centre does not start, or stops: no decision is given from a history that cannot
/// be trusted.
public final class JournalDamaged extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public JournalDamaged(String message) {
    super(message);
  }

  public JournalDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
