package org.haltwire.country.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haltwire.core.event.Payment;

/// All reports about money that met.
final class TheftCase {

  private final long number;
  private final Map<Integer, Source> sources = new LinkedHashMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private final Set<String> marked = new TreeSet<>();

  /// When stolen money came last to the accounts that still have some and can pay it on.
  private final Map<String, Long> live = new TreeMap<>();

  private Optional<TheftCase> into = Optional.empty();
  private int told;

  /// A reported payment.
  ///
  /// @param transfer its number in the graph
  record Source(int transfer, Payment payment) {}

  TheftCase(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  /// The case that it belongs to now.
  TheftCase current() {
    return into.map(TheftCase::current).orElse(this);
  }

  /// A payment that two reports name is the first one's.
  void add(Source source) {
    sources.putIfAbsent(source.transfer(), source);
  }

  /// By transfer.
  Map<Integer, Source> sources() {
    return sources;
  }

  List<Hold> holds() {
    return holds;
  }

  /// The accounts of which something was told.
  Set<String> marked() {
    return marked;
  }

  Map<String, Long> live() {
    return live;
  }

  int nextTold() {
    return ++told;
  }

  void mergeInto(TheftCase other) {
    sources.values().forEach(other::add);
    other.holds.addAll(holds);
    into = Optional.of(other);
  }
}
