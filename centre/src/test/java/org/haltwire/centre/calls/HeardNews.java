package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.event.CallerKind;

/// Writes down what the journal would be told.
final class HeardNews implements CallNews {

  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void began(long phone, CallerKind kind) {
    lines.add(phone + " in a call, " + kind);
  }

  @Override
  public synchronized void ended(long phone, CallerKind kind) {
    lines.add(phone + " no more, " + kind);
  }

  /// What was told since the last time.
  synchronized List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }
}
