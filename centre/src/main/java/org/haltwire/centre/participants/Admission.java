package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletResponse;

/// Whether a request is an institution's.
public sealed interface Admission {

  /// It is.
  ///
  /// @param participant with the roles that count for this request
  /// @param key the beginning of the key that it came with; empty where it came with something else
  /// @param keyEnds when that key ends, where that is soon; else empty
  record Admitted(Participant participant, String key, String keyEnds) implements Admission {

    private static final String KEY_EXPIRES = "Haltwire-Key-Expires";

    /// Says in the answer that the key ends soon.
    public void warn(HttpServletResponse response) {
      if (!keyEnds.isEmpty()) {
        response.setHeader(KEY_EXPIRES, keyEnds);
      }
    }
  }

  /// It is not, and this is what to do about it. Whether there is such a key is not said.
  ///
  /// @param error of RFC 6750, or empty
  record Refused(int status, String title, String detail, String error) implements Admission {

    public static final Refused NOTHING_SHOWN =
        new Refused(
            401,
            "No valid API key",
            "Expected a header Authorization: Bearer hw_... with a key that was issued to a"
                + " participant and not revoked.",
            "");

    static final Refused NO_SUCH_KEY =
        new Refused(
            401,
            "No valid API key",
            "This key does not work: it was never issued, was revoked, or is past its end. Expected"
                + " a header Authorization: Bearer hw_... with a key that works; an administrator"
                + " of the centre issues a new one.",
            "invalid_token");

    static final Refused NO_KEY_AT_ALL =
        new Refused(
            401,
            "No valid API key",
            "Expected a header Authorization: Bearer hw_... with a key of 46 characters, but got"
                + " something else.",
            "invalid_token");

    static final Refused SUSPENDED =
        new Refused(
            403,
            "The participant is suspended",
            "Nothing is taken from this participant now. Ask the centre why, and until when.",
            "");

    static final Refused ISSUER_AWAY =
        new Refused(
            503,
            "The token cannot be verified now",
            "The keys of its issuer cannot be read. Send it again after the time in Retry-After.",
            "");

    static Refused token(String why) {
      return new Refused(401, "No valid access token", why, "invalid_token");
    }

    static Refused address(String seen) {
      return new Refused(
          403,
          "The address is not the participant's",
          "This address is not in the participant's ranges: %s. Send from one that is, or ask the"
                  .formatted(seen)
              + " centre to add it.",
          "");
    }

    static Refused certificate(String shown) {
      return new Refused(
          403,
          "The certificate is not the participant's",
          "Expected a client certificate whose key the participant has pinned, but got %s. Connect"
                  .formatted(shown)
              + " with one that is, or ask the centre to pin it.",
          "");
    }
  }
}
