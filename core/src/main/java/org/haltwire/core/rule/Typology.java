package org.haltwire.core.rule;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Terms;

/// A way of stealing, as the sum of the points of the rules that belong to it.
///
/// @param titles what people call it, by language; empty where only the name is known
/// @param rules indexes into the policy's rules, ascending
/// @param warn score from which to warn; [#NEVER_REACHED] where the typology does not
/// @param holdMillis how long a hold of this typology lasts
/// @param amount the place of the value, in the profile's currency, that a hold keeps back at most;
///   [#WHOLE] where it keeps back the whole payment
public record Typology(
    String name,
    Map<Language, String> titles,
    List<Integer> rules,
    int warn,
    int hold,
    int refuse,
    long holdMillis,
    int amount) {

  public static final int WHOLE = -1;

  public static final int NEVER_REACHED = Integer.MAX_VALUE;

  public Typology {
    titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    rules = List.copyOf(rules);
    if (amount < WHOLE) {
      throw new IllegalArgumentException("Expected the place of a value, but got " + amount);
    }
  }

  /// What a hold of this typology keeps back of a payment: the value, turned into the payment's
  /// currency at the payment's own rate and rounded up, and never more than the payment. A value of
  /// 0 keeps back all, for nothing is known.
  ///
  /// @param values of all variables
  Money held(Terms terms, long[] values) {
    long disputed = amount == WHOLE ? 0 : values[amount];
    long whole = terms.profileMinor();
    if (disputed <= 0 || disputed >= whole) {
      return terms.amount();
    }
    BigInteger minor =
        BigInteger.valueOf(disputed)
            .multiply(BigInteger.valueOf(terms.amount().minor()))
            .add(BigInteger.valueOf(whole - 1))
            .divide(BigInteger.valueOf(whole));
    return new Money(minor.longValueExact(), terms.amount().currency());
  }

  /// A typology without titles, which holds whole payments.
  public Typology(
      String name, List<Integer> rules, int warn, int hold, int refuse, long holdMillis) {
    this(name, new TreeMap<>(), rules, warn, hold, refuse, holdMillis, WHOLE);
  }
}
