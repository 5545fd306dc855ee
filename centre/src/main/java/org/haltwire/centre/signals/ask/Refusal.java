package org.haltwire.centre.signals.ask;

/// A "no" as CAMARA's APIs write it.
record Refusal(int status, String code, String message) {

  static Refusal invalid(String message) {
    return new Refusal(400, "INVALID_ARGUMENT", message);
  }

  static Refusal forbidden(String message) {
    return new Refusal(403, "PERMISSION_DENIED", message);
  }

  static Refusal notFound() {
    return new Refusal(
        404, "IDENTIFIER_NOT_FOUND", "No operator of the country has this phone number.");
  }

  static Refusal media() {
    return new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json.");
  }

  static Refusal missing() {
    return new Refusal(422, "MISSING_IDENTIFIER", "The phone number is missing.");
  }

  static Refusal notApplicable(String message) {
    return new Refusal(422, "SERVICE_NOT_APPLICABLE", message);
  }

  static Refusal tooMany() {
    return new Refusal(
        429,
        "TOO_MANY_REQUESTS",
        "Too many questions. Ask again after the seconds in Retry-After.");
  }

  static Refusal quota(int phones) {
    return new Refusal(
        429,
        "QUOTA_EXCEEDED",
        "You have asked about %d phone numbers today. Ask about others tomorrow."
            .formatted(phones));
  }

  static Refusal unavailable(String message) {
    return new Refusal(503, "UNAVAILABLE", message);
  }
}
