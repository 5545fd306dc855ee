package org.haltwire.centre.calls.stir;

/// What became of a signature, in the words of ATIS-1000082.
enum Verstat {
  PASSED("TN-Validation-Passed"),
  FAILED("TN-Validation-Failed"),
  /// There was none, or nobody can say yet.
  NONE("No-TN-Validation");

  private final String text;

  Verstat(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
