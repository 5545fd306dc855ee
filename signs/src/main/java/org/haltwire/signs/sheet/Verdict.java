package org.haltwire.signs.sheet;

/// What a check comes to. None of these says that somebody is safe or guilty.
public enum Verdict {
  OFFICIAL_LIST,
  HIGH,
  ELEVATED,
  SOME_SIGNS,
  NO_SIGNS_FOUND,
  NOT_ENOUGH_DATA
}
