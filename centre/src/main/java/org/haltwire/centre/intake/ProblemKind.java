package org.haltwire.centre.intake;

/// The kinds of "no" of the doors. The name in small letters, with hyphens, ends the problem's
/// type.
public enum ProblemKind {
  GARBLED(400, "The request cannot be read"),
  FORBIDDEN(403, "The key does not allow this"),
  NOT_FOUND(404, "There is nothing of yours at this address"),
  NO_DOOR(404, "There is no such door"),
  METHOD(405, "The method is not taken here"),
  OTHER_BODY(409, "The id was used with another content"),
  OUT_OF_ORDER(409, "History must not be older than what is recorded"),
  EXCHANGED(409, "The key was exchanged before"),
  TOO_LARGE(413, "The request is too large"),
  MEDIA_TYPE(415, "The content type is not taken here"),
  INVALID(422, "The request is not right"),
  TOO_MANY(429, "Too many at once"),
  UNAVAILABLE(503, "Nothing can be recorded now");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String type() {
    return "urn:haltwire:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
