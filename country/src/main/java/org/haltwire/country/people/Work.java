package org.haltwire.country.people;

/// What somebody lives on. The order is that of the weights in `country.yaml`.
public enum Work {
  EMPLOYED,
  SELF_EMPLOYED,
  COURIER,
  STUDENT,
  PENSIONER,
  ON_BENEFITS,
  UNEMPLOYED,
  MIGRANT;

  private static final Work[] ALL = values();

  static Work of(int ordinal) {
    return ALL[ordinal];
  }
}
