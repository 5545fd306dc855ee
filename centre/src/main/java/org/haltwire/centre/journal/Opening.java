package org.haltwire.centre.journal;

import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the engine to where the journal ends: the newest snapshot of its policy that can be read,
/// then every row after it. A policy that is new has no snapshot: its memory is made from the whole
/// journal, so that it starts warm.
///
/// A damaged snapshot is left aside; a damaged row stops the start.
final class Opening {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final int NOTICE_EVERY = 1_000_000;

  private final JournalRows rows;
  private final Snapshots snapshots;
  private final IdIndex ids;
  private final Policy policy;
  private PolicyId active = new PolicyId("", "");
  private long snapshotAt;

  Opening(DataSource source, Policy policy) {
    this.rows = new JournalRows(source);
    this.snapshots = new Snapshots(source);
    this.ids = new IdIndex(new IdTable(source));
    this.policy = policy;
  }

  JournalRows rows() {
    return rows;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  IdIndex ids() {
    return ids;
  }

  Policy policy() {
    return policy;
  }

  /// The policy that was activated last; empty name for none.
  PolicyId active() {
    return active;
  }

  /// The position of the snapshot that was used; 0 for none.
  long snapshotAt() {
    return snapshotAt;
  }

  /// Reads everything; `recent` gets the last entries.
  Engine engine(Recent recent) {
    long began = System.nanoTime();
    rows.checkOrder();
    long head = rows.head();
    Engine engine = newest(head);
    snapshotAt = engine.position();
    Replay.run(
        rows,
        snapshotAt + 1,
        head,
        entry -> {
          remember(entry, engine);
          if (entry.position() > head - Recent.SIZE) {
            recent.put(entry);
          }
        });
    if (head > 0) {
      LOG.info(
          "journal at position {}: {} from a snapshot, {} replayed, {} ms",
          head,
          snapshotAt,
          head - snapshotAt,
          (System.nanoTime() - began) / 1_000_000);
    }
    return engine;
  }

  private void remember(Entry entry, Engine engine) {
    ids.add(entry.position(), IdIndex.hash(entry.fact().id()));
    if (entry.fact() instanceof PolicyActivation activation) {
      active = new PolicyId(activation.policy(), activation.version());
    }
    engine.apply(entry);
    if (entry.position() % NOTICE_EVERY == 0) {
      LOG.info("replaying the journal: position {}", entry.position());
    }
  }

  private Engine newest(long head) {
    for (Snapshots.Header header : snapshots.of(policy.id(), head)) {
      Optional<Snapshots.Restored> restored = restore(header);
      if (restored.isPresent()) {
        active = policy.id();
        Snapshots.Ids known = restored.get().ids();
        for (int i = 0; i < known.hashes().length; i++) {
          ids.add(known.first() + i, known.hashes()[i]);
        }
        return restored.get().engine();
      }
    }
    return new Engine(policy);
  }

  private Optional<Snapshots.Restored> restore(Snapshots.Header header) {
    try {
      Snapshots.Restored restored = snapshots.restore(policy, header);
      if (restored.ids().first() > ids.firstNotIndexed()) {
        throw new IOException(
            "Expected ids from position %d, but got them from %d"
                .formatted(ids.firstNotIndexed(), restored.ids().first()));
      }
      return Optional.of(restored);
    } catch (IOException damaged) {
      LOG.error(
          "the snapshot at position {} cannot be used, trying an older one or the journal: {}",
          header.position(),
          damaged.getMessage());
      return Optional.empty();
    }
  }
}
