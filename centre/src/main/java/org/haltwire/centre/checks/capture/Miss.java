package org.haltwire.centre.checks.capture;

/// Why there is no page. The public's bundles have words for each.
public enum Miss {
  /// This centre fetches none.
  OFF,
  /// Known by a list of names as the site of somebody who is protected: it is not judged by its
  /// texts, which may warn of others.
  PROTECTED,
  /// A network that shows nothing to who has not signed in.
  CLOSED_NETWORK,
  /// Too many wait.
  BUSY,
  /// The asker had too many read.
  TOO_OFTEN,
  UNKNOWN_NAME,
  /// The name stands for a machine inside.
  NOT_OPEN,
  NO_ANSWER,
  TOO_SLOW,
  TLS,
  /// The site answered with an error.
  REFUSED,
  /// No text: a picture, an archive, a programme.
  NO_TEXT,
  TOO_MANY_WAYS,
  /// The site does not want to be read by programmes (RFC 9309).
  ROBOTS;

  /// Whether another try soon may do better.
  boolean mayPass() {
    return this == NO_ANSWER || this == TOO_SLOW || this == REFUSED || this == UNKNOWN_NAME;
  }
}
