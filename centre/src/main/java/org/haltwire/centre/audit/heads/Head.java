package org.haltwire.centre.audit.heads;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.haltwire.centre.audit.tree.Hash;

/// What a signed head says.
///
/// @param origin of which log
/// @param at when it was signed
public record Head(String origin, long size, Hash root, Instant at) {

  private static final String TIME = "time ";

  /// The text that is signed.
  String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n" + TIME + at + "\n";
  }

  /// @throws IllegalArgumentException where it is none
  static Head read(String text) {
    List<String> lines = text.lines().toList();
    boolean fits =
        lines.size() >= 4
            && lines.get(1).matches("0|[1-9][0-9]{0,17}")
            && lines.get(3).startsWith(TIME);
    if (!fits) {
      throw new IllegalArgumentException(
          "Expected a head: a line each for origin, size, root and time, but got: " + text);
    }
    try {
      return new Head(
          lines.get(0),
          Long.parseLong(lines.get(1)),
          Hash.ofBase64(lines.get(2)),
          Instant.parse(lines.get(3).substring(TIME.length())));
    } catch (DateTimeException no) {
      throw new IllegalArgumentException("Expected a time, but got " + lines.get(3), no);
    }
  }
}
