package org.haltwire.country.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// With how many others accounts deal, exactly, for some accounts: those whose hash is smallest
/// (bottom-k sampling; Cohen and Kaplan, 2007). Which ones these are depends neither on the order
/// nor on how busy they are; and whoever is among them at the end was from its first payment on, so
/// that nothing of it was missed.
final class Degrees {

  static final int ACCOUNTS = 2_000;

  /// Beyond it an account only counts as having so many.
  static final int MOST = 1_024;

  /// 1, 2, 3 to 4, 5 to 8 ... and [#MOST].
  static final int CLASSES = 11;

  private final TreeMap<Long, Set<Long>> others = new TreeMap<>();

  void see(String account, String other) {
    long key = hash(account);
    Set<Long> known = others.get(key);
    if (known == null) {
      if (others.size() >= ACCOUNTS && key > others.lastKey()) {
        return;
      }
      known = new HashSet<>();
      others.put(key, known);
      if (others.size() > ACCOUNTS) {
        others.pollLastEntry();
      }
    }
    if (known.size() < MOST) {
      known.add(hash(other));
    }
  }

  int accounts() {
    return others.size();
  }

  double average() {
    Collection<Set<Long>> all = others.values();
    return all.stream().mapToInt(Set::size).average().orElse(0);
  }

  /// How many accounts deal with so many others.
  List<Long> byClass() {
    long[] counts = new long[CLASSES];
    for (Set<Long> each : others.values()) {
      counts[classOf(each.size())]++;
    }
    List<Long> list = new ArrayList<>();
    for (long count : counts) {
      list.add(count);
    }
    return list;
  }

  static String words(int number) {
    return switch (number) {
      case 0 -> "1";
      case 1 -> "2";
      case CLASSES - 1 -> (MOST / 2 + 1) + " or more";
      default -> ((1 << (number - 1)) + 1) + " to " + (1 << number);
    };
  }

  private static int classOf(int size) {
    return size <= 1 ? 0 : Math.min(CLASSES - 1, 32 - Integer.numberOfLeadingZeros(size - 1));
  }

  /// FNV-1a, stirred at the end as in MurmurHash3.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ each) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
