package org.haltwire.signs.site;

import java.util.Arrays;
import java.util.List;
import org.haltwire.signs.text.Words;

/// How much of two texts is the same, told from a few numbers of each, so that the texts need not
/// be kept: the smallest of many orders of the runs of five words that they have (MinHash, Broder
/// 1997). Of an exchanged name or sum a few runs change; of another text nearly all.
public final class Likeness {

  /// Numbers of a text.
  public static final int SIZE = 64;

  /// Texts with fewer words are like each other by chance.
  public static final int LEAST_WORDS = 40;

  private static final int RUN = 5;
  private static final int BAND = 4;

  private Likeness() {}

  /// The numbers of a text; none where it is too short.
  public static long[] of(Words words) {
    if (words.size() < LEAST_WORDS) {
      return new long[0];
    }
    long[] smallest = new long[SIZE];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (int at = 0; at + RUN <= words.size(); at++) {
      long run = run(words, at);
      for (int order = 0; order < SIZE; order++) {
        smallest[order] = Math.min(smallest[order], mixed(run + order * 0x9E3779B97F4A7C15L));
      }
    }
    return smallest;
  }

  private static long run(Words words, int at) {
    long hash = 1_125_899_906_842_597L;
    for (int i = at; i < at + RUN; i++) {
      String word = words.text(i);
      for (int j = 0; j < word.length(); j++) {
        hash = 31 * hash + word.charAt(j);
      }
      hash = 31 * hash + ' ';
    }
    return hash;
  }

  /// The last step of SplitMix64.
  private static long mixed(long one) {
    long z = (one ^ (one >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Numbers of which two texts very probably share one where most of their runs are the same: what
  /// an index can look for.
  public static List<Long> bands(long[] of) {
    Long[] bands = new Long[of.length / BAND];
    for (int band = 0; band < bands.length; band++) {
      long hash = band;
      for (int i = 0; i < BAND; i++) {
        hash = mixed(hash ^ of[band * BAND + i]);
      }
      bands[band] = hash;
    }
    return List.of(bands);
  }

  /// How many of a hundred runs two texts share, about (a standard error of up to 6).
  public static int percent(long[] one, long[] other) {
    if (one.length != SIZE || other.length != SIZE) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return same * 100 / SIZE;
  }
}
