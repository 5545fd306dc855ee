package org.haltwire.policy;

/// Something wrong in a policy's text: where, what was expected and what was found.
///
/// @param line from 1
/// @param column from 1, in code points
/// @param endLine the line on which the wrong part ends
/// @param endColumn behind its last character; the same place as the beginning where the end is not
///   known
public record Problem(
    String file, int line, int column, int endLine, int endColumn, String message) {

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
