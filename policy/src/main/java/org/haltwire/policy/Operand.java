package org.haltwire.policy;

import java.util.List;

/// A value in a condition.
///
/// @param text as an author writes it
/// @param literal whether the text already says the value
/// @param names the values of the names in it, where it is computed from some
public record Operand(String text, boolean literal, Value value, List<Operand> names) {

  public Operand {
    names = List.copyOf(names);
  }

  /// A value with what it means.
  public sealed interface Value {

    /// So many.
    record Whole(long number) implements Value {}

    /// An amount in the profile's currency.
    record Amount(double amount) implements Value {}

    /// A ratio, a rate or another number.
    record Decimal(double number) implements Value {}

    /// A text, or a list of constants as written.
    record Words(String words) implements Value {}

    /// A length of time in milliseconds; 36,500 days stand for "never".
    record Span(long millis) implements Value {}

    /// A moment in milliseconds since 1970.
    record Moment(long millis) implements Value {}

    record Flag(boolean yes) implements Value {}
  }
}
