package org.haltwire.centre.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.core.decision.Verdict;

/// A verdict's name in tables, addresses and style sheets.
enum Outcome {
  ALLOW,
  WARN,
  HOLD,
  REFUSE;

  /// Those that somebody may want to look at.
  static final List<Outcome> NOTABLE = List.of(WARN, HOLD, REFUSE);

  static Outcome of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> ALLOW;
      case Verdict.Warn _ -> WARN;
      case Verdict.Hold _ -> HOLD;
      case Verdict.Refuse _ -> REFUSE;
    };
  }

  static Optional<Outcome> parse(String text) {
    return List.of(values()).stream().filter(one -> one.key().equals(text)).findFirst();
  }

  /// Public for templates.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
