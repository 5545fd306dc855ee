package org.haltwire.centre.checks.report;

import java.util.Arrays;
import java.util.Locale;

/// A page of the form.
public enum Step {
  /// What happened, and whether money was lost.
  WHAT,
  /// When, how much, from where and where to.
  MONEY,
  /// What to do at once, where money may still be held.
  NOW,
  /// Who it was, and what else there is to say.
  WHO;

  /// As forms name it; the first one where they name none that there is.
  static Step of(String text) {
    return Arrays.stream(values()).filter(one -> one.field().equals(text)).findFirst().orElse(WHAT);
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
