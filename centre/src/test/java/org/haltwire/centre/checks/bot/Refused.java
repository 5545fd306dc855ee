package org.haltwire.centre.checks.bot;

/// What the Bot API does not do.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final int code;

  Refused(int code, String why) {
    super(why);
    this.code = code;
  }

  int code() {
    return code;
  }
}
