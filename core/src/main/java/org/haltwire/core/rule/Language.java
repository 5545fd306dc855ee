package org.haltwire.core.rule;

/// The languages in which the centre gives reasons.
public enum Language {
  EN,
  RU,
  KK
}
