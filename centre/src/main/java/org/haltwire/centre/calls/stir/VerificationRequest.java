package org.haltwire.centre.calls.stir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.core.call.PhoneNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `{"verificationRequest": {"from": {"tn": "…"}, "to": {"tn": ["…"]}, "time": 0, "identity":
/// "…"}}` (ATIS-1000082).
///
/// @param time when the call came, in seconds since 1970-01-01T00:00Z, as the asking side says: it
///   only tells one call from another
record VerificationRequest(long caller, List<Long> called, long time, String identity) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 20;

  /// What it says; nothing where it is no such request.
  static Optional<VerificationRequest> of(byte[] json) {
    JsonNode body;
    try {
      body = JSON.readTree(json).path("verificationRequest");
    } catch (JacksonException garbled) {
      return Optional.empty();
    }
    JsonNode from = body.at("/from/tn");
    JsonNode to = body.at("/to/tn");
    JsonNode identity = body.path("identity");
    boolean whole =
        from.isString()
            && to.isArray()
            && !to.isEmpty()
            && to.size() <= MOST
            && (identity.isString() || identity.isMissingNode());
    if (!whole) {
      return Optional.empty();
    }
    long caller = PhoneNumber.of(from.asString());
    List<Long> called = new ArrayList<>();
    to.forEach(number -> called.add(PhoneNumber.of(number.asString(""))));
    boolean numbers = caller > 0 && called.stream().allMatch(number -> number > 0);
    return numbers
        ? Optional.of(
            new VerificationRequest(
                caller, called, body.path("time").asLong(0), identity.asString("")))
        : Optional.empty();
  }
}
