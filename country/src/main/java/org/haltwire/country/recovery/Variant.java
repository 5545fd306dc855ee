package org.haltwire.country.recovery;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a country is played, each with the same people.
enum Variant {
  WITHOUT("no recovery"),
  HOLDS("holds, no chase"),
  CHASE("holds and chase");

  private final String words;

  Variant(String words) {
    this.words = words;
  }

  @JsonValue
  String words() {
    return words;
  }
}
