package org.haltwire.centre.access;

import java.util.Set;

/// Which roles no one person may have together.
final class Duties {

  private Duties() {}

  /// Whether one person may have these.
  ///
  /// The administrator decides who sees cases and must not be among them, or nobody would stand
  /// between the two. The auditor watches the others and must have nothing to hide. Who works for
  /// an institution does not work for the centre.
  static boolean areApart(Set<ConsoleRole> roles) {
    boolean alone =
        roles.contains(ConsoleRole.ADMINISTRATOR)
            || roles.contains(ConsoleRole.AUDITOR)
            || roles.contains(ConsoleRole.INSTITUTION);
    return !alone || roles.size() == 1;
  }

  /// Whether somebody with these roles may work there: people of an institution for theirs, and
  /// everybody else for the centre. Else a bank's employee would see the whole country's payments.
  static boolean fit(Set<ConsoleRole> roles, Reach reach) {
    return roles.equals(Set.of(ConsoleRole.INSTITUTION)) != reach.institution().isEmpty();
  }
}
