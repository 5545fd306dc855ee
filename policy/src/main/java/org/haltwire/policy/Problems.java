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
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void at(Node node, String message) {
    at(node.getStartMark(), 0, 0, message);
  }

  /// A problem inside a text that begins at the mark.
  ///
  /// @param line lines below the mark
  /// @param column columns right of the mark where `line` is 0, else the column itself, from 0
  void at(Optional<Mark> mark, int line, int column, String message) {
    int baseLine = mark.map(Mark::getLine).orElse(0);
    int baseColumn = line == 0 ? mark.map(Mark::getColumn).orElse(0) : 0;
    if (found.size() < LIMIT) {
      found.add(new Problem(file, baseLine + line + 1, baseColumn + column + 1, message));
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
