package org.haltwire.centre.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Some leaves in a row, as RFC 6962 writes `D[from:to]`. A proof is a list of such spans; the hash
/// of each follows from those of the complete subtrees in it.
///
/// @param from the first leaf
/// @param to the leaf after the last
public record Span(long from, long to) {

  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("Expected leaves from..to, but got " + from + ".." + to);
    }
  }

  /// The span of the whole tree.
  public static Span tree(long size) {
    return new Span(0, size);
  }

  private long length() {
    return to - from;
  }

  /// The leaves of the left half: the largest power of two that is smaller than the length.
  private Span left() {
    return new Span(from, from + Long.highestOneBit(length() - 1));
  }

  private Span right() {
    return new Span(left().to, to);
  }

  private boolean isComplete() {
    return Long.bitCount(length()) == 1;
  }

  /// The complete subtrees that make it up.
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    collect(places);
    return places;
  }

  private void collect(List<Place> places) {
    if (isComplete()) {
      places.add(place());
    } else {
      left().collect(places);
      right().collect(places);
    }
  }

  private Place place() {
    int level = Long.numberOfTrailingZeros(length());
    return new Place(level, from >> level);
  }

  /// Its hash by those of its complete subtrees.
  public Hash hash(Function<Place, Hash> nodes) {
    return isComplete() ? nodes.apply(place()) : Hash.node(left().hash(nodes), right().hash(nodes));
  }

  /// What proves that a leaf is in this tree (RFC 6962, 2.1.1): `PATH(leaf, D[from:to])`.
  List<Span> pathTo(long leaf) {
    if (length() == 1) {
      return new ArrayList<>();
    }
    boolean isLeft = leaf < left().to;
    List<Span> path = (isLeft ? left() : right()).pathTo(leaf);
    path.add(isLeft ? right() : left());
    return path;
  }

  /// What proves that the tree of the first leaves is the beginning of this one (RFC 6962, 2.1.2):
  /// `SUBPROOF(size, D[from:to], known)`.
  List<Span> pathFrom(long size, boolean known) {
    if (size == to) {
      List<Span> end = new ArrayList<>();
      if (!known) {
        end.add(this);
      }
      return end;
    }
    boolean isLeft = size <= left().to;
    List<Span> path = isLeft ? left().pathFrom(size, known) : right().pathFrom(size, false);
    path.add(isLeft ? right() : left());
    return path;
  }
}
