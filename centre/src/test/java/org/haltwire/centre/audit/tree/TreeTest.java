package org.haltwire.centre.audit.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final long SEED = Long.getLong("haltwire.seed", 7);

  /// The eight leaves that the implementations of Certificate Transparency test with, and the root
  /// after each of them.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final String N01 = ROOTS.get(1);
  private static final String N03 = ROOTS.get(3);
  private static final String L1 =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String L4 =
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
  private static final String L6 =
      "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f";
  private static final String N23 =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String N45 =
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
  private static final String N67 =
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
  private static final String N47 =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

  private final Map<Place, Hash> nodes = new HashMap<>();
  private final List<Hash> roots = new ArrayList<>();

  private void grow(int size, java.util.function.IntFunction<byte[]> leaf) {
    Frontier frontier = new Frontier();
    for (int i = 0; i < size; i++) {
      frontier.add(Hash.leaf(leaf.apply(i)), nodes::put);
      roots.add(frontier.root());
      frontier = new Frontier(frontier.size(), frontier.bytes());
    }
  }

  private void growThePublished() {
    grow(LEAVES.size(), i -> hex(LEAVES.get(i)));
  }

  @Test
  void hasThePublishedRoots() {
    growThePublished();
    assertEquals(ROOTS.stream().map(one -> Hash.of(hex(one))).toList(), roots);
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        HexFormat.of().formatHex(new Frontier().root().bytes()));
  }

  @Test
  void makesThePublishedProofsOfInclusion() {
    growThePublished();
    assertEquals(hashes(), inclusion(0, 1));
    assertEquals(hashes(L1, N23, N47), inclusion(0, 8));
    assertEquals(hashes(L4, N67, N03), inclusion(5, 8));
    assertEquals(hashes(N01), inclusion(2, 3));
    assertEquals(hashes(ROOTS.getFirst(), N23, L4), inclusion(1, 5));
  }

  @Test
  void makesThePublishedProofsOfConsistency() {
    growThePublished();
    assertEquals(hashes(), consistency(1, 1));
    assertEquals(hashes(L1, N23, N47), consistency(1, 8));
    assertEquals(hashes(N45, N67, N03), consistency(6, 8));
    assertEquals(hashes(N23, L4), consistency(2, 5));
    assertEquals(hashes(N45, L6, N03), consistency(6, 7));
  }

  /// Every leaf and every earlier size of every size to 70, against the definition in the RFC.
  @Test
  void provesEveryLeafAndEveryBeginning() {
    grow(70, i -> new byte[] {(byte) i, 1});
    for (int size = 1; size <= 70; size++) {
      assertEquals(defined(0, size), roots.get(size - 1));
      for (int leaf = 0; leaf < size; leaf++) {
        Hash hash = nodes.get(new Place(0, leaf));
        assertTrue(Proofs.includes(hash, leaf, size, inclusion(leaf, size), roots.get(size - 1)));
      }
      for (int old = 1; old <= size; old++) {
        assertTrue(
            Proofs.isBeginning(
                old, roots.get(old - 1), size, roots.get(size - 1), consistency(old, size)));
      }
    }
  }

  /// What the transparency community's tests do to good proofs: another leaf, another size, another
  /// root, a flipped bit, one hash more or less at either end.
  @Test
  void believesNoSpoiltProof() {
    grow(70, i -> new byte[] {(byte) i, 2});
    Random chance = new Random(SEED);
    for (int round = 0; round < 3_000; round++) {
      int size = 2 + chance.nextInt(69);
      int leaf = chance.nextInt(size);
      Hash hash = nodes.get(new Place(0, leaf));
      Hash root = roots.get(size - 1);
      List<Hash> good = inclusion(leaf, size);
      for (List<Hash> bad : spoilt(good, root, chance)) {
        assertFalse(Proofs.includes(hash, leaf, size, bad, root), "seed " + SEED);
      }
      assertFalse(Proofs.includes(hash, leaf ^ 1, size, good, root));
      assertFalse(Proofs.includes(hash, leaf, size * 2L, good, root));
      assertFalse(Proofs.includes(hash, leaf, leaf, good, root));
      assertFalse(Proofs.includes(root, leaf, size, good, root));
      int old = 1 + chance.nextInt(size - 1);
      Hash before = roots.get(old - 1);
      List<Hash> path = consistency(old, size);
      for (List<Hash> bad : spoilt(path, root, chance)) {
        assertFalse(Proofs.isBeginning(old, before, size, root, bad), "seed " + SEED);
      }
      assertFalse(Proofs.isBeginning(old, root, size, before, path));
      assertFalse(Proofs.isBeginning(old, before, size, Hash.EMPTY, path));
      assertFalse(Proofs.isBeginning(size, root, old, before, path));
    }
  }

  @Test
  void refusesWhatIsNotInTheTree() {
    assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(3, 3));
    assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(0, 3));
    assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(4, 3));
    assertThrows(IllegalArgumentException.class, () -> new Frontier(3, new byte[32]));
  }

  private static List<List<Hash>> spoilt(List<Hash> good, Hash root, Random chance) {
    List<List<Hash>> bad = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(good);
    longer.add(root);
    bad.add(longer);
    List<Hash> before = new ArrayList<>(good);
    before.addFirst(root);
    bad.add(before);
    if (!good.isEmpty()) {
      bad.add(good.subList(1, good.size()));
      bad.add(good.subList(0, good.size() - 1));
      List<Hash> flipped = new ArrayList<>(good);
      int at = chance.nextInt(good.size());
      byte[] bytes = good.get(at).bytes();
      bytes[chance.nextInt(32)] ^= (byte) (1 << chance.nextInt(8));
      flipped.set(at, Hash.of(bytes));
      bad.add(flipped);
    }
    return bad;
  }

  /// `MTH(D[from:to])` as RFC 6962, 2.1 writes it.
  private Hash defined(long from, long to) {
    if (to - from == 1) {
      return nodes.get(new Place(0, from));
    }
    long half = 1;
    while (half * 2 < to - from) {
      half *= 2;
    }
    return Hash.node(defined(from, from + half), defined(from + half, to));
  }

  private List<Hash> inclusion(long leaf, long size) {
    return Proofs.inclusion(leaf, size).stream().map(span -> span.hash(nodes::get)).toList();
  }

  private List<Hash> consistency(long old, long size) {
    return Proofs.consistency(old, size).stream().map(span -> span.hash(nodes::get)).toList();
  }

  private static List<Hash> hashes(String... texts) {
    return java.util.stream.Stream.of(texts).map(one -> Hash.of(hex(one))).toList();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
