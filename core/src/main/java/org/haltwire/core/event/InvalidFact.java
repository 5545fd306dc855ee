package org.haltwire.core.event;

import java.io.Serial;

/// A fact that cannot exist. Doors turn it into an answer that names the field; nothing is stored.
public final class InvalidFact extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;
  private final String found;

  public InvalidFact(String field, String expected, String found) {
    super("Expected %s in %s, but got %s".formatted(expected, field, found));
    this.field = field;
    this.expected = expected;
    this.found = found;
  }

  /// The same refusal seen from one level up: `account` becomes `payee.account`.
  public InvalidFact under(String parent) {
    return new InvalidFact(parent + "." + field, expected, found);
  }

  public String field() {
    return field;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
