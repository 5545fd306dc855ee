package org.haltwire.centre.signals.known;

import java.util.Map;
import java.util.TreeMap;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.core.call.PhoneNumber;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.SimChange;

/// What one stretch of the journal says of SIM cards. It is in the order of keys, so that nobody
/// who writes the same rows at the same time waits for the other in a circle.
final class SimStretch {

  /// Whose word it is: of what another operator says, nothing is taken for this one's.
  record Key(String phone, String operator) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int phones = phone.compareTo(other.phone);
      return phones == 0 ? operator.compareTo(other.operator) : phones;
    }
  }

  /// When the journal has the first and the last fact of an operator.
  record Heard(long first, long last) {

    Heard with(long time) {
      return new Heard(Math.min(first, time), Math.max(last, time));
    }
  }

  private final Tokens tokens;
  private final Map<Key, SimTimes> sims = new TreeMap<>();
  private final Map<String, Heard> heard = new TreeMap<>();
  private long last;
  private long time;

  SimStretch(Tokens tokens) {
    this.tokens = tokens;
  }

  void take(Entry entry) {
    last = entry.position();
    time = entry.time();
    if (entry.fact() instanceof SimChange change) {
      String operator = change.id().sender();
      heard.merge(operator, new Heard(time, time), (before, _) -> before.with(time));
      long number = PhoneNumber.of(change.subscriber().phone());
      if (number > 0) {
        sims.merge(
            new Key(tokens.phone(number), operator),
            SimTimes.NONE.with(change),
            (before, _) -> before.with(change));
      }
    }
  }

  Map<Key, SimTimes> sims() {
    return sims;
  }

  Map<String, Heard> heard() {
    return heard;
  }

  boolean isEmpty() {
    return heard.isEmpty();
  }

  /// The last position taken; 0 for none.
  long last() {
    return last;
  }

  long time() {
    return time;
  }
}
