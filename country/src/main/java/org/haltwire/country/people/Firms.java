package org.haltwire.country.people;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// The firms by trade. Their accounts never run dry.
public final class Firms {

  private final Map<Trade, Integer> first = new EnumMap<>(Trade.class);
  private final Map<Trade, Integer> counts = new EnumMap<>(Trade.class);
  private final int count;

  Firms(int people, Parameters parameters) {
    int next = 0;
    for (Trade trade : Trade.values()) {
      int number = (int) Math.max(2, people * parameters.number("firms." + key(trade)) / 1_000);
      first.put(trade, next);
      counts.put(trade, number);
      next += number;
    }
    count = next;
  }

  /// The firm's number among all.
  public int number(Trade trade, int index) {
    return first.getOrDefault(trade, 0) + index;
  }

  /// One of a trade; the first are many times as large as the last.
  public int any(Trade trade, Chance chance) {
    double unit = chance.unit();
    return number(trade, (int) (unit * unit * unit * count(trade)));
  }

  public int count(Trade trade) {
    return counts.getOrDefault(trade, 0);
  }

  int count() {
    return count;
  }

  private static String key(Trade trade) {
    return trade.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
