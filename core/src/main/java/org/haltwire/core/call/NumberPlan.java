package org.haltwire.core.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A country's numbers: what each is for and whose it is. Of ranges that lie within each other the
/// narrower one counts. A look-up takes one search in a sorted array.
public final class NumberPlan {

  /// No range has the number.
  public static final int UNALLOCATED = -1;

  private final long[] countries;
  private final long[] emergency;
  private final int shortDigits;
  private final List<NumberRange> ranges;

  /// From where on a place of `at` counts, in order.
  private final long[] from;

  /// The range that counts there, or [#UNALLOCATED].
  private final int[] at;

  /// @param countries what every number of the country begins with, such as 76 and 77: a country
  ///   may share its code with others
  /// @param emergency numbers such as 112
  /// @param shortDigits the most digits of a short number
  public NumberPlan(
      List<Long> countries, List<Long> emergency, int shortDigits, List<NumberRange> ranges) {
    this.countries = sorted(countries);
    this.emergency = sorted(emergency);
    this.shortDigits = shortDigits;
    this.ranges = List.copyOf(ranges);
    List<Integer> widestFirst = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      widestFirst.add(i);
    }
    widestFirst.sort(
        Comparator.comparingLong((Integer i) -> ranges.get(i).first() - ranges.get(i).last()));
    long[] edges =
        ranges.stream()
            .flatMap(range -> List.of(range.first(), range.last() + 1).stream())
            .mapToLong(Long::longValue)
            .sorted()
            .distinct()
            .toArray();
    this.from = edges;
    this.at = new int[edges.length];
    Arrays.fill(at, UNALLOCATED);
    for (int i : widestFirst) {
      int first = Arrays.binarySearch(edges, ranges.get(i).first());
      int end = Arrays.binarySearch(edges, ranges.get(i).last() + 1);
      Arrays.fill(at, first, end, i);
    }
  }

  /// The place of the range that a number is in, or [#UNALLOCATED].
  public int find(long number) {
    int place = Arrays.binarySearch(from, number);
    int before = place >= 0 ? place : -place - 2;
    return before < 0 ? UNALLOCATED : at[before];
  }

  /// A range by its place.
  public NumberRange range(int place) {
    return ranges.get(place);
  }

  /// All ranges, in the order in which they were given.
  public List<NumberRange> ranges() {
    return ranges;
  }

  /// What every number of the country begins with.
  public List<Long> countries() {
    return Arrays.stream(countries).boxed().toList();
  }

  public List<Long> emergency() {
    return Arrays.stream(emergency).boxed().toList();
  }

  public int shortDigits() {
    return shortDigits;
  }

  /// Whether it is the country's, allocated or not.
  public boolean isNational(long number) {
    for (long country : countries) {
      long head = number;
      while (head > country) {
        head /= 10;
      }
      if (head == country) {
        return true;
      }
    }
    return false;
  }

  /// Emergency and short numbers are not part of E.164 and are never verified.
  public boolean isShort(long number) {
    return number > 0
        && (PhoneNumber.digits(number) <= shortDigits
            || Arrays.binarySearch(emergency, number) >= 0);
  }

  private static long[] sorted(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
