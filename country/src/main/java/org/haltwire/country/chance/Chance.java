package org.haltwire.country.chance;

/// A stream of random numbers (SplitMix64, Steele, Lea and Flood, OOPSLA 2014). Streams for
/// different purposes are told apart by up to three numbers, so that what one person does does not
/// depend on how much another did before.
public final class Chance {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  public Chance(long seed) {
    state = seed;
  }

  /// A stream for a purpose.
  public static Chance of(long seed, long purpose, long whose) {
    return new Chance(mix(mix(seed + GOLDEN * purpose) + GOLDEN * whose));
  }

  /// Makes this the stream for a purpose; spares a new object.
  public Chance restart(long seed, long purpose, long whose, long when) {
    state = mix(mix(mix(seed + GOLDEN * purpose) + GOLDEN * whose) + GOLDEN * when);
    return this;
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /// From 0 to `bound` - 1.
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /// The lower one of two draws: small numbers come more often.
  public int lower(int bound) {
    int first = below(bound);
    return Math.min(first, below(bound));
  }

  /// From `low` to `high` - 1.
  public long between(long low, long high) {
    return low + Math.unsignedMultiplyHigh(next(), high - low);
  }

  /// At least 0, below 1.
  public double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  public double between(double low, double high) {
    return low + unit() * (high - low);
  }

  public boolean happens(double probability) {
    return unit() < probability;
  }

  /// The waiting time until something that happens all the time.
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /// As many below the median as above; about two thirds within a factor of e to the sigma.
  public double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /// How often something happens that happens so often on average.
  public int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
    }
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /// An index by weights that add up from left to right, such as 1, 3, 4.
  public int pick(double[] sums) {
    double at = unit() * sums[sums.length - 1];
    int i = 0;
    while (sums[i] <= at) {
      i++;
    }
    return i;
  }

  /// Mean 0, deviation 1: the inverse of the normal distribution as approximated by P. J. Acklam
  /// (2003), relative error below 1.2e-9.
  public double normal() {
    double p = ((next() >>> 12) + 0.5) * 0x1p-52;
    if (p < Acklam.LOW) {
      return Acklam.tail(Math.sqrt(-2 * StrictMath.log(p)));
    }
    if (p > 1 - Acklam.LOW) {
      return -Acklam.tail(Math.sqrt(-2 * StrictMath.log(1 - p)));
    }
    return Acklam.middle(p - 0.5);
  }

  /// Mixes all bits into all bits; different numbers stay different.
  public static long mix(long number) {
    long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
