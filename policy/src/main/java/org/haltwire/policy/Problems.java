package org.haltwire.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Everything wrong with one document, so that an author sees all of it at once.
final class Problems {

  /// More than these help nobody.
  private static final int LIMIT = 100;

  private static final Pattern WORD = Pattern.compile("[\\w.]+|'[^'\n]*'|\"[^\"\n]*\"|\\S");

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

  /// A problem at a place of the source: with the word or the quoted text that stands there.
  void at(int offset, String message) {
    Place begin = place(offset);
    Matcher word = WORD.matcher(source).region(offset, source.length());
    add(begin, word.lookingAt() ? place(word.end()) : begin, message);
  }

  void at(Node node, String message) {
    Place begin = place(node.getStartMark());
    add(begin, node.getEndMark().isPresent() ? place(node.getEndMark()) : begin, message);
  }

  /// A problem at a mark of the parser; at the document's beginning where there is none.
  void at(Optional<Mark> mark, String message) {
    add(place(mark), place(mark), message);
  }

  /// A place of the text, both from 1.
  private record Place(int line, int column) {}

  private Place place(int offset) {
    int line = (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
    int start = source.lastIndexOf('\n', offset - 1) + 1;
    return new Place(line + 1, source.codePointCount(start, offset) + 1);
  }

  private static Place place(Optional<Mark> mark) {
    return new Place(
        mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
  }

  private void add(Place begin, Place end, String message) {
    if (found.size() < LIMIT) {
      found.add(new Problem(file, begin.line(), begin.column(), end.line(), end.column(), message));
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
