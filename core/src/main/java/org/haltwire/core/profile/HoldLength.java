package org.haltwire.core.profile;

/// How long money may be held.
///
/// @param first by the order itself
/// @param extension by each extension; nothing where there are none
/// @param maxExtensions how many
/// @param total no hold lasts longer, however often it was extended
public record HoldLength(Span first, Span extension, int maxExtensions, Span total) {

  public HoldLength {
    if (extension.isNothing() != (maxExtensions == 0)) {
      throw new IllegalArgumentException(
          "expected an extension of nothing (0d) where there are none, else a longer one, but found"
              + " %d extensions of %s".formatted(maxExtensions, extension));
    }
    if (total.unit() == first.unit() && total.count() < first.count()) {
      throw new IllegalArgumentException(
          "expected a total of at least the first order's %s, but found %s"
              .formatted(first, total));
    }
  }
}
