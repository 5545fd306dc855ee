package org.haltwire.centre.insiders;

import java.util.List;

/// An alert as a page shows it.
///
/// @param policy short version of the policy that raised it
/// @param looks places in the audit log of the first looks that raised it; none in a list
record Alert(
    long id,
    String person,
    String typology,
    String policy,
    long begunAt,
    long lastAt,
    int times,
    int score,
    List<Sentence> rules,
    List<Long> looks) {

  Alert {
    rules = List.copyOf(rules);
    looks = List.copyOf(looks);
  }

  /// Why, in the reader's language.
  record Sentence(String rule, int points, String words) {}
}
