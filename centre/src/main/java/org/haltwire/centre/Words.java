package org.haltwire.centre;

import org.haltwire.centre.database.DatabaseUnusable;
import org.haltwire.centre.journal.JournalDamaged;
import org.haltwire.centre.journal.NotLeader;
import org.haltwire.centre.policies.PolicyRefused;

/// The words of a failed start that help: the reason of ours if there is one, else the first cause.
final class Words {

  private Words() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    while (!isOurs(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof DatabaseUnusable
        || cause instanceof UnusableSettings
        || cause instanceof JournalDamaged
        || cause instanceof NotLeader
        || cause instanceof PolicyRefused;
  }
}
