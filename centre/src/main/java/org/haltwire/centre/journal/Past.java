package org.haltwire.centre.journal;

import java.io.IOException;
import java.util.function.Consumer;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a policy's memory as it stood at a position: the nearest snapshot of what it remembers,
/// then the entries after it. Not for two threads.
final class Past {

  private static final Logger LOG = LoggerFactory.getLogger(Past.class);

  private final JournalRows rows;
  private final Engine engine;
  private PolicyId inForce = new PolicyId("", "");
  private Snapshots.Ids ids = Snapshots.Ids.NONE;

  /// What else a snapshot has to fulfil.
  interface Condition {

    /// @throws IOException if a snapshot with these ids cannot be used
    void check(Snapshots.Ids ids) throws IOException;
  }

  /// Starts from the newest usable snapshot at or before a position.
  Past(JournalRows rows, Snapshots snapshots, Policy policy, long atMost) {
    this(rows, snapshots, policy, atMost, any -> {});
  }

  Past(JournalRows rows, Snapshots snapshots, Policy policy, long atMost, Condition condition) {
    this.rows = rows;
    this.engine = newest(snapshots, policy, atMost, condition);
  }

  /// The memory as far as it was made.
  Engine engine() {
    return engine;
  }

  /// The policy that was in force at the engine's position; without a name where none was.
  PolicyId inForce() {
    return inForce;
  }

  /// Ids that the snapshot held, as the database may not have them.
  Snapshots.Ids ids() {
    return ids;
  }

  /// Remembers what follows, up to a position; `watch` sees each entry after it was remembered, and
  /// may end all with an exception.
  ///
  /// @throws JournalDamaged where an entry is not as it was written, or is missing
  void goOn(long upTo, Consumer<Entry> watch) {
    Replay.run(
        rows,
        engine.position() + 1,
        upTo,
        entry -> {
          if (entry.fact() instanceof PolicyActivation activation) {
            inForce = new PolicyId(activation.policy(), activation.version());
          }
          engine.apply(entry);
          watch.accept(entry);
        });
  }

  private Engine newest(Snapshots snapshots, Policy policy, long atMost, Condition condition) {
    for (Snapshots.Header header : snapshots.of(policy.memory(), atMost)) {
      try {
        Snapshots.Restored restored = snapshots.restore(policy, header);
        condition.check(restored.ids());
        inForce = header.inForce();
        ids = restored.ids();
        return restored.engine();
      } catch (IOException damaged) {
        LOG.error(
            "the snapshot at position {} cannot be used, trying an older one or the journal: {}",
            header.position(),
            damaged.getMessage());
      }
    }
    return new Engine(policy);
  }
}
