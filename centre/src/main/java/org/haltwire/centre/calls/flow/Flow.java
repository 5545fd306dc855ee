package org.haltwire.centre.calls.flow;

import org.haltwire.core.call.Action;

/// Calls from numbers of one kind that came to one operator over one trunk.
///
/// @param source whose numbers: an operator's code, or one of the words below
/// @param counts by what was done, in the order of [Action]
record Flow(String source, String operator, String trunk, long[] counts) {

  static final String ABROAD = "+abroad";
  static final String HIDDEN = "+hidden";
  static final String NOBODY = "+nobody";

  long all() {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    return all;
  }

  long count(Action action) {
    return counts[action.ordinal()];
  }

  /// The right side of the map.
  String target() {
    return operator + " " + trunk;
  }

  /// Whether the left side is no operator.
  public boolean isWord() {
    return source.startsWith("+");
  }

  /// The end of the key of the word's text.
  public String word() {
    return source.substring(1);
  }
}
