package org.haltwire.centre.participants;

/// What was done about an institution.
enum StepKind {
  /// It is connected from the start, or by a program of the centre's operator.
  REGISTERED,
  PROPOSED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  SUSPENDED,
  KEY_ISSUED,
  KEY_ROTATED,
  KEY_REVOKED
}
