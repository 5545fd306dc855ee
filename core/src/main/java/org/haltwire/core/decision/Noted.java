package org.haltwire.core.decision;

/// The fact was remembered; there was nothing to decide.
public enum Noted implements Ruling {
  NOTED
}
