package org.haltwire.core.call;

/// What a range of numbers is for.
public enum NumberKind {
  MOBILE(true),
  FIXED(false),
  TOLL_FREE(false),
  PREMIUM(false),
  /// Numbers of applications and of devices that are nowhere at home.
  NOMADIC(true);

  private final boolean travels;

  NumberKind(boolean travels) {
    this.travels = travels;
  }

  /// Whether its calls may come from abroad without having been redirected.
  public boolean travels() {
    return travels;
  }
}
