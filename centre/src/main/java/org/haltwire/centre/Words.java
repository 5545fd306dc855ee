package org.haltwire.centre;

import org.haltwire.centre.database.DatabaseUnusable;

/// The words of a failed start that help: the reason of ours if there is one, else the first cause.
final class Words {

  private Words() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof DatabaseUnusable)
        && !(cause instanceof UnusableSettings)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }
}
