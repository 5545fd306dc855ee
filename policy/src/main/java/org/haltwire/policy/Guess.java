package org.haltwire.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Helps somebody who mistyped a name.
final class Guess {

  private Guess() {}

  /// "did you mean 'points'?" where one name is near, else the list of names.
  static String among(String typed, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= Math.max(1, typed.length() / 3))
        .map(name -> "did you mean '%s'?".formatted(name))
        .orElseGet(() ->
            "expected one of "
                + names.stream().sorted().limit(40).collect(Collectors.joining(", ")));
  }

  /// Levenshtein's distance.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + same, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
