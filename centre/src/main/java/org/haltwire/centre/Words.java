package org.haltwire.centre;

import java.util.Optional;
import org.haltwire.centre.database.DatabaseUnusable;
import org.haltwire.centre.journal.JournalDamaged;
import org.haltwire.centre.journal.NotLeader;
import org.haltwire.centre.policies.PolicyRefused;
import org.haltwire.centre.recovery.profile.UnusableProfile;
import org.haltwire.centre.replay.Unusable;
import org.haltwire.centre.vault.VaultUnusable;
import org.haltwire.centre.yaml.WrongYaml;
import org.springframework.boot.web.server.PortInUseException;

/// The words of a failed command: what happened and what to do about it.
final class Words {

  private Words() {}

  /// The words for a failure; of one that is not known, what it says itself.
  static String of(Throwable failure) {
    return known(failure).orElseGet(() -> lastOf(failure).toString());
  }

  /// The words for a failure that a person can do something about. Nothing for others, which are
  /// bugs until shown otherwise: of those, where they came from helps.
  static Optional<String> known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> words = ofCause(cause);
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofCause(Throwable cause) {
    return switch (cause) {
      case DatabaseUnusable _, UnusableSettings _, UnusableProfile _ ->
          Optional.of(String.valueOf(cause.getMessage()));
      case NotLeader _, PolicyRefused _, Unusable _, VaultUnusable _, WrongYaml _ ->
          Optional.of(String.valueOf(cause.getMessage()));
      case JournalDamaged _ ->
          Optional.of(
              cause.getMessage()
                  + "\nNothing was changed. Restore the database from a backup: the centre does not"
                  + " decide from a history that is not whole.");
      case PortInUseException taken ->
          Optional.of(
              ("Port %d is in use by another program. Stop that, or take another port:"
                      + " --port N (0: a free one)")
                  .formatted(taken.getPort()));
      default -> Optional.empty();
    };
  }

  private static Throwable lastOf(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last;
  }
}
