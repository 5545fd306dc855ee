package org.haltwire.signs.promise;

/// Some words of a text that belong together, from the first to the last.
record Span(int first, int last) {

  boolean meets(int from, int to) {
    return first <= to && last >= from;
  }
}
