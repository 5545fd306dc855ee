package org.haltwire.centre.checks.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a warning or a question of the quiz is about. The texts are `bot-topic....`; the names are
/// in the database and never change.
public enum Topic {
  /// "Your account is in danger": a false bank, police or operator.
  CALLS,
  /// Pyramids, false brokers, guaranteed income.
  INVESTMENT,
  /// Links, codes and apps that take accounts over.
  PHISHING,
  /// Shops, sellers and landlords that want money first.
  SHOPPING,
  /// Work that ends with one's own money, or with one's own card for others' money.
  WORK,
  /// Loans in one's name, prizes and inheritances that cost something first.
  LOANS;

  public String key() {
    return "bot-topic." + name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Topic> of(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
