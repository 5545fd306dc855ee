package org.haltwire.signs.sheet;

import java.util.List;

/// A sign that was found.
///
/// @param points what it counts, before caps
/// @param evidence what shows it, the strongest first; at most [#MOST]
public record Finding(Sign sign, int points, List<Evidence> evidence) {

  /// Pieces of evidence that are shown of a sign.
  public static final int MOST = 5;

  public Finding {
    evidence = List.copyOf(evidence);
  }
}
