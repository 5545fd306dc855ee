package org.haltwire.core.feature;

import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;
import org.haltwire.core.listing.Listings;

/// Which facts a feature remembers. Two sources with the same kind and text are the same source and
/// share what they keep.
///
/// @param kind the kind of fact; for ACTIVE both the beginning's and the end's kinds pass the test,
///   so kind is then [Fact]
/// @param text canonical text of the condition, for sharing and for people; empty for none
/// @param test the condition, compiled
public record Source(Class<? extends Fact> kind, String text, Test test) {

  /// Holds for the facts that are remembered.
  public interface Test {
    boolean holds(Fact fact, Ruling ruling, Listings listings, long time);
  }

  /// Every fact of a kind.
  public static Source all(Class<? extends Fact> kind) {
    return new Source(kind, "", (fact, ruling, listings, time) -> true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && kind.equals(that.kind) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + text.hashCode();
  }
}
