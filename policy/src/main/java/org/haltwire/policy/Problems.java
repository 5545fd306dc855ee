package org.haltwire.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Everything wrong with one document, so that an author sees all of it at once.
final class Problems {

  /// More than these help nobody.
  private static final int LIMIT = 100;

  private final String file;
  private final String source;
  private final List<Problem> found = new ArrayList<>();

  /// @param file for messages
  /// @param source the document's text
  Problems(String file, String source) {
    this.file = file;
    this.source = source;
  }

  String source() {
    return source;
  }

  /// A problem at a place of the source.
  void at(int offset, String message) {
    int line = (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
    int start = source.lastIndexOf('\n', offset - 1) + 1;
    add(line, source.codePointCount(start, offset), message);
  }

  void at(Node node, String message) {
    at(node.getStartMark(), message);
  }

  /// A problem at a mark of the parser; at the document's beginning where there is none.
  void at(Optional<Mark> mark, String message) {
    add(mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), message);
  }

  private void add(int line, int column, String message) {
    if (found.size() < LIMIT) {
      found.add(new Problem(file, line + 1, column + 1, message));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  int count() {
    return found.size();
  }

  /// In the order of the document.
  List<Problem> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .distinct()
        .toList();
  }
}
