package org.haltwire.core.call;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What is done for which reason: the country's word, an operator's over it, a trunk's over that.
public final class CallRules {

  /// What is done where nobody has said anything.
  public static final CallRules USUAL = new CallRules(Collections.emptyMap());

  private final Action[] actions;

  private CallRules(Map<Reason, Action> said) {
    actions = new Action[Reason.values().length];
    for (Reason reason : Reason.values()) {
      actions[reason.ordinal()] = said.getOrDefault(reason, reason.usual());
    }
  }

  public Action action(Reason reason) {
    return actions[reason.ordinal()];
  }

  /// These rules with some of them said anew.
  ///
  /// @throws IllegalArgumentException if one of them would block or hold back what may not be
  public CallRules with(Map<Reason, Action> said) {
    Map<Reason, Action> all = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      all.put(reason, action(reason));
    }
    said.forEach((reason, action) -> {
      if (!reason.allows(action)) {
        throw new IllegalArgumentException(
            "Expected no %s for %s: only a fact may block, and what is verified passes"
                .formatted(action, reason));
      }
      all.put(reason, action);
    });
    return new CallRules(all);
  }
}
