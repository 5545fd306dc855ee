package org.haltwire.centre.audit.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// The right edge of a growing tree: the hashes of its complete subtrees, largest first, one for
/// each bit of its size. That is all it takes to add a leaf and to know the root: 64 hashes at
/// most.
public final class Frontier {

  private final List<Hash> subtrees;
  private long size;

  public Frontier() {
    this(0, new byte[0]);
  }

  /// @param bytes of an earlier one
  /// @throws IllegalArgumentException where they do not belong to that size
  public Frontier(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Hash.BYTES) {
      throw new IllegalArgumentException(
          "Expected %d hashes of a tree of %d leaves, but got %d bytes"
              .formatted(Long.bitCount(size), size, bytes.length));
    }
    this.size = size;
    this.subtrees = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      subtrees.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
    }
  }

  public long size() {
    return size;
  }

  /// Adds a leaf, and tells of each complete subtree that this made, itself first.
  public void add(Hash leaf, BiConsumer<Place, Hash> made) {
    Hash hash = leaf;
    made.accept(new Place(0, size), hash);
    for (int level = 0; (size >> level & 1) == 1; level++) {
      hash = Hash.node(subtrees.removeLast(), hash);
      made.accept(new Place(level + 1, size >> (level + 1)), hash);
    }
    subtrees.add(hash);
    size++;
  }

  public Hash root() {
    if (subtrees.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hash.node(subtrees.get(i), root);
    }
    return root;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subtrees.forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }
}
