package org.haltwire.policy;

/// Something wrong in a policy's text: where, what was expected and what was found.
///
/// @param line from 1
/// @param column from 1
public record Problem(String file, int line, int column, String message) {

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
