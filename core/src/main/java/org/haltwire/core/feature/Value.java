package org.haltwire.core.feature;

import org.haltwire.core.event.Fact;

/// What is measured of a fact: a number in the feature's unit, or for DISTINCT a 64-bit hash made
/// with [org.haltwire.core.event.Keys] (absent (0) is not counted). Values with the same text are
/// the same value, and a DISTINCT value with the text of a [Key] is that key.
public record Value(String text, Reader reader) {

  /// For measures that need no value.
  public static final Value NONE = new Value("", fact -> 0);

  /// Reads the number from a fact.
  public interface Reader {
    long read(Fact fact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
