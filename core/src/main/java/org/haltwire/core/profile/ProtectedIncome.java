package org.haltwire.core.profile;

/// Money that a person lives on, which no hold may touch.
public enum ProtectedIncome {
  PENSION,
  WAGE,
  BENEFIT
}
