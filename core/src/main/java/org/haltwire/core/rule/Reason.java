package org.haltwire.core.rule;

import java.util.List;

/// Words for a person with places for values: `{payee_payers_1d} people paid this new account
/// today`. `parts` alternates literal text and a variable's name, beginning with text.
public record Reason(List<String> parts) {

  public Reason {
    parts = List.copyOf(parts);
  }
}
