package org.haltwire.centre.access;

import java.util.List;

/// Where the doors for signals are: each API of CAMARA's has a place of its own at the top.
public final class SignalPaths {

  /// The first parts of their addresses.
  static final List<String> ROOTS =
      List.of(
          "/sim-swap/",
          "/device-swap/",
          "/call-forwarding-signal/",
          "/number-verification/",
          "/kyc-match/",
          "/kyc-tenure/",
          "/number-recycling/",
          "/device-roaming-status/",
          "/verified-caller/",
          "/scam-signal/");

  private SignalPaths() {}

  public static boolean covers(String path) {
    return ROOTS.stream().anyMatch(path::startsWith);
  }

  /// For the guard of the machine doors.
  static String[] patterns() {
    return ROOTS.stream().map(root -> root + "**").toArray(String[]::new);
  }
}
