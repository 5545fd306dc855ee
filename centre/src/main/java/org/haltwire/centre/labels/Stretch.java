package org.haltwire.centre.labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Label;

/// What one stretch of the journal means for the table of labels.
final class Stretch {

  /// A label as it stands in the journal.
  ///
  /// @param place of what it is about; nothing while it is not in the journal
  record Row(Entry entry, Label label, Target target, Optional<Long> place) {}

  private final Set<Target> pending;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Target, Long> arrived = new LinkedHashMap<>();
  private long last;
  private long time;

  /// @param pending what labels of earlier stretches wait for
  Stretch(Set<Target> pending) {
    this.pending = pending;
  }

  void take(Entry entry) {
    last = entry.position();
    time = entry.time();
    if (entry.fact() instanceof Label label) {
      rows.add(new Row(entry, label, Target.of(label), Optional.empty()));
    } else if (!pending.isEmpty() && Target.canBe(entry.fact())) {
      Target target = Target.of(entry.fact());
      if (pending.contains(target)) {
        arrived.put(target, entry.position());
      }
    }
  }

  /// Looks for what its labels are about. That includes what came within the stretch.
  void lookUp(Told journal) {
    rows.replaceAll(row ->
        row.target().isFact()
            ? new Row(row.entry(), row.label(), row.target(), place(row.target(), journal))
            : row);
  }

  private static Optional<Long> place(Target target, Told journal) {
    return journal
        .find(target.id())
        .filter(found -> Target.canBe(found.fact()) && Target.of(found.fact()).equals(target))
        .map(Entry::position);
  }

  /// The last position taken; 0 for none.
  long last() {
    return last;
  }

  long time() {
    return time;
  }

  boolean isEmpty() {
    return rows.isEmpty() && arrived.isEmpty();
  }

  List<Row> rows() {
    return rows;
  }

  /// Where that is for which labels waited.
  Map<Target, Long> arrived() {
    return arrived;
  }
}
