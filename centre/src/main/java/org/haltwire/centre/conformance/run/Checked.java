package org.haltwire.centre.conformance.run;

/// What came of one check.
///
/// @param id for programs
/// @param title what was looked at
/// @param words what was found, and where something is wrong, what to do about it
record Checked(String id, String title, State state, String words) {

  enum State {
    OK,
    WRONG,
    NOT_CHECKED
  }

  static Checked ok(String id, String title, String words) {
    return new Checked(id, title, State.OK, words);
  }

  static Checked wrong(String id, String title, String words) {
    return new Checked(id, title, State.WRONG, words);
  }

  static Checked left(String id, String title, String why) {
    return new Checked(id, title, State.NOT_CHECKED, why);
  }

  static Checked of(boolean right, String id, String title, String found, String wrong) {
    return right ? ok(id, title, found) : wrong(id, title, wrong);
  }
}
