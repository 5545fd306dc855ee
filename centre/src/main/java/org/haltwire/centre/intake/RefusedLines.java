package org.haltwire.centre.intake;

/// Is told of each line of a batch that is refused, on the thread that answers; it must not block.
@FunctionalInterface
public interface RefusedLines {

  /// @param status of the problem that the line was answered with
  void refused(String sender, int status);
}
