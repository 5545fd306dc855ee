package org.haltwire.country.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.world.World;

/// What people have in all their accounts together.
final class Balances {

  /// Percent of people who have no more than the quantile.
  static final List<Integer> QUANTILES = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99, 100);

  private final long[] sorted;
  private final Sizes sizes = new Sizes();

  /// @param minor of each person, in hundredths of a tenge
  Balances(long[] minor) {
    sorted = minor.clone();
    Arrays.sort(sorted);
    for (long each : sorted) {
      sizes.see(Math.max(0, each));
    }
  }

  static Balances of(World world) {
    Accounts accounts = world.accounts();
    long[] minor = new long[world.people().count()];
    for (int person = 0; person < minor.length; person++) {
      for (int i = 0; i < accounts.held(person); i++) {
        minor[person] += accounts.balance(accounts.main(person) + i);
      }
    }
    return new Balances(minor);
  }

  Sizes sizes() {
    return sizes;
  }

  /// The nearest rank's, in tenge.
  double quantile(int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)] / 100.0;
  }

  List<Double> quantiles() {
    List<Double> all = new ArrayList<>();
    for (int percent : QUANTILES) {
      all.add(quantile(percent));
    }
    return all;
  }
}
