package org.haltwire.centre.calls;

import org.haltwire.core.call.CallQuestion;

/// Sees each answer about a call, on the thread that gives it: it must not wait, and keeps no pair
/// of numbers.
public interface AnswerWatcher {

  /// @param operator the code of who asked
  /// @param owner the code of whose number the caller's is; empty for nobody's
  /// @param answer see [org.haltwire.core.call.CallAnswer]
  void answered(String operator, String owner, CallQuestion question, int answer);
}
