package org.haltwire.centre.audit.tree;

import java.util.List;

/// What to show somebody who keeps a head of the tree, and how they check it.
public final class Proofs {

  private Proofs() {}

  /// The spans whose hashes prove that a leaf is in the tree of so many.
  ///
  /// @throws IllegalArgumentException unless `0 <= leaf < size`
  public static List<Span> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException(
          "Expected a leaf below " + size + ", counted from 0, but got " + leaf);
    }
    return List.copyOf(Span.tree(size).pathTo(leaf));
  }

  /// The spans whose hashes prove that a tree is the beginning of a larger one.
  ///
  /// @throws IllegalArgumentException unless `0 < old <= size`
  public static List<Span> consistency(long old, long size) {
    if (old <= 0 || old > size) {
      throw new IllegalArgumentException(
          "Expected 0 < from <= to, but got from " + old + " and to " + size);
    }
    return List.copyOf(Span.tree(size).pathFrom(old, true));
  }

  /// Whether these hashes lead from a leaf to the root (RFC 9162, 2.1.3.2).
  public static boolean includes(Hash leaf, long number, long size, List<Hash> proof, Hash root) {
    if (number < 0 || number >= size) {
      return false;
    }
    long at = number;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.node(sibling, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// Whether these hashes show that the tree of the old size is the beginning of the other (RFC
  /// 9162, 2.1.4.2).
  public static boolean isBeginning(
      long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
    if (old < 0 || old > size) {
      return false;
    }
    if (old == size) {
      return proof.isEmpty() && oldRoot.equals(root);
    }
    if (old == 0) {
      return proof.isEmpty() && oldRoot.equals(Hash.EMPTY);
    }
    boolean oldIsNode = Long.bitCount(old) == 1;
    if (proof.isEmpty() && !oldIsNode) {
      return false;
    }
    Hash first = oldIsNode ? oldRoot : proof.getFirst();
    return leadsToBoth(
        old, oldRoot, size, root, first, oldIsNode ? proof : proof.subList(1, proof.size()));
  }

  private static boolean leadsToBoth(
      long old, Hash oldRoot, long size, Hash root, Hash first, List<Hash> rest) {
    long at = old - 1;
    long last = size - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Hash before = first;
    Hash now = first;
    for (Hash sibling : rest) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        before = Hash.node(sibling, before);
        now = Hash.node(sibling, now);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        now = Hash.node(now, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(oldRoot) && now.equals(root);
  }
}
