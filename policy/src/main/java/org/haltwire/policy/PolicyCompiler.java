package org.haltwire.policy;

/// Turns the text of a policy into code.
public final class PolicyCompiler {

  private PolicyCompiler() {}

  /// Parses, checks, compiles, and runs the examples. `file` is for messages only.
  public static Compilation compile(String file, String text, Profile profile) {
    throw new UnsupportedOperationException();
  }
}
