package org.haltwire.centre.journal;

import java.io.IOException;
import javax.sql.DataSource;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the engine to where the journal ends: the newest snapshot that can be read, then every
/// row after it.
///
/// Which policy is in force is the journal's to say. The start begins with the one that was noted
/// as such; where the journal names another one (the centre died between an activation and the
/// note), memory is made again for that one.
///
/// A damaged snapshot is left aside; a damaged row stops the start.
final class Opening {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final int NOTICE_EVERY = 1_000_000;

  private final JournalRows rows;
  private final Snapshots snapshots;
  private final IdIndex ids;
  private final PolicyVersions policies;
  private PolicyId active = new PolicyId("", "");
  private long snapshotAt;

  Opening(DataSource source, PolicyVersions policies) {
    this.rows = new JournalRows(source);
    this.snapshots = new Snapshots(source);
    this.ids = new IdIndex(new IdTable(source));
    this.policies = policies;
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
    Policy expected = policies.expected();
    Past past = new Past(rows, snapshots, expected, head, this::joinOn);
    Snapshots.Ids known = past.ids();
    for (int i = 0; i < known.hashes().length; i++) {
      ids.add(known.first() + i, known.hashes()[i]);
    }
    snapshotAt = past.engine().position();
    past.goOn(
        head,
        entry -> {
          ids.add(entry.position(), IdIndex.hash(entry.fact().id()));
          notice(entry);
          if (entry.position() > head - Recent.SIZE) {
            recent.put(entry);
          }
        });
    active = past.inForce();
    if (head > 0) {
      LOG.info(
          "journal at position {}: {} from a snapshot, {} replayed, {} ms",
          head,
          snapshotAt,
          head - snapshotAt,
          (System.nanoTime() - began) / 1_000_000);
    }
    return active.name().isEmpty() || active.equals(expected.id()) ? past.engine() : other(head);
  }

  private Engine other(long head) {
    LOG.info("the journal says that policy {} {} is in force", active.name(), active.version());
    Policy policy =
        policies
            .version(active)
            .orElseThrow(() ->
                new JournalDamaged(
                    "The text of the policy in force, %s %s, is missing"
                        .formatted(active.name(), active.version())));
    Past past = new Past(rows, snapshots, policy, head);
    past.goOn(head, Opening::notice);
    return past.engine();
  }

  private void joinOn(Snapshots.Ids known) throws IOException {
    if (known.first() > ids.firstNotIndexed()) {
      throw new IOException(
          "Expected ids from position %d, but got them from %d"
              .formatted(ids.firstNotIndexed(), known.first()));
    }
  }

  private static void notice(Entry entry) {
    if (entry.position() % NOTICE_EVERY == 0) {
      LOG.info("replaying the journal: position {}", entry.position());
    }
  }
}
