package org.haltwire.policy;

import java.util.List;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;

/// What a policy can say of a fact of its kind: a payment can be warned about, held and refused; of
/// anything else somebody can be told, for there is no amount to hold and nobody who waits for an
/// answer.
enum Answers {
  OF_PAYMENTS,

  /// An alert is a [Verdict#WARN]: the only level above nothing.
  OF_OTHERS;

  static Answers to(Class<? extends Fact> kind) {
    return kind == Payment.class ? OF_PAYMENTS : OF_OTHERS;
  }

  /// The keys of a typology.
  List<String> keys() {
    return switch (this) {
      case OF_PAYMENTS -> List.of("title", "rules", "warn", "hold", "refuse", "hold_for", "amount");
      case OF_OTHERS -> List.of("title", "rules", "alert");
    };
  }

  /// The words for verdicts, in the order of their gravity.
  List<String> verdicts() {
    return switch (this) {
      case OF_PAYMENTS -> List.of("allow", "warn", "hold", "refuse");
      case OF_OTHERS -> List.of("quiet", "alert");
    };
  }

  String word(Verdict verdict) {
    return verdicts()
        .get(
            switch (verdict) {
              case Verdict.Allow allow -> 0;
              case Verdict.Warn warn -> 1;
              case Verdict.Hold hold -> 2;
              case Verdict.Refuse refuse -> 3;
            });
  }
}
