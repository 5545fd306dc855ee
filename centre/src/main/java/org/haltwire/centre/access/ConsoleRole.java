package org.haltwire.centre.access;

/// What a person may do at the console.
enum ConsoleRole {
  /// Reads everything, labels, writes drafts of policies and tries them.
  ANALYST,
  /// Approves or refuses policies.
  APPROVER,
  /// Looks after participants and people.
  ADMINISTRATOR
}
