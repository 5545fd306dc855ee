package org.haltwire.centre.access;

import java.util.List;
import java.util.regex.Pattern;

/// What asks for a fresh proof of who does it: whom one lets in, what decides over everybody's
/// payments, and what moves money. Each line is a method and the paths it is meant of.
final class DangerousActs {

  private static final List<Pattern> ACTS =
      List.of(
          // People and institutions: who comes in, with what, and may do what.
          act("POST /people(/.*)?"),
          act("POST /participants(/.*)?"),
          // One's own ways to sign in.
          act("POST /password"),
          act("POST /factors/.*"),
          // Policies and operators' terms that come into force.
          act("POST /policies/versions/[^/]+/(approve|back)"),
          act("POST /calls/versions/[^/]+/approve"),
          // Money that is held or goes back.
          act("POST /recovery/holds/[^/]+/(order|return)"),
          act("POST /recovery/cases/[^/]+/order-all"));

  private DangerousActs() {}

  static boolean contains(String method, String path) {
    String asked = method + " " + path;
    return ACTS.stream().anyMatch(act -> act.matcher(asked).matches());
  }

  private static Pattern act(String pattern) {
    return Pattern.compile(pattern);
  }
}
