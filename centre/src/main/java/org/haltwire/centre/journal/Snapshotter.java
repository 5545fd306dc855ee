package org.haltwire.centre.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes snapshots while the centre works, without stopping the engine for a moment: a second
/// engine starts from the newest snapshot, reads the rows since, and is saved. That takes the
/// memory of a second engine for some seconds, and shows each time that snapshot and journal can be
/// read.
final class Snapshotter implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshotter.class);

  private final Opening parts;
  private final Policy policy;
  private final JournalState state;
  private final long every;
  private long last;

  Snapshotter(Opening parts, Policy policy, JournalState state, long every) {
    this.parts = parts;
    this.policy = policy;
    this.state = state;
    this.every = every;
    this.last = parts.snapshotAt();
  }

  @Override
  public void run() {
    try {
      while (!state.closing() && !state.stopped()) {
        long head = state.awaitBeyondOrClosing(last + every - 1);
        if (head >= last + every && !state.closing()) {
          make(head);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (CancellationException stopping) {
      LOG.info("a snapshot was not finished, as the centre stops");
    } catch (RuntimeException | IOException failure) {
      // The journal alone suffices; the next start or interval tries again.
      LOG.error("no more snapshots until the next start: {}", failure.getMessage());
    }
  }

  private void make(long head) throws IOException {
    long began = System.nanoTime();
    Snapshots.Restored from = newest(head);
    Engine engine = from.engine();
    HashList hashes = new HashList(from.ids());
    Replay.run(
        parts.rows(),
        engine.position() + 1,
        head,
        entry -> {
          if (state.closing()) {
            throw new CancellationException("the centre is stopping");
          }
          engine.apply(entry);
          hashes.add(IdIndex.hash(entry.fact().id()));
        });
    parts
        .snapshots()
        .save(engine, hashes.from(parts.ids().firstNotIndexed()), () -> !state.closing());
    last = head;
    LOG.info("snapshot at position {} in {} ms", head, (System.nanoTime() - began) / 1_000_000);
  }

  private Snapshots.Restored newest(long head) throws IOException {
    for (Snapshots.Header header : parts.snapshots().of(policy.id(), head)) {
      return parts.snapshots().restore(policy, header);
    }
    return new Snapshots.Restored(new Engine(policy), Snapshots.Ids.NONE);
  }

  /// Hashes of consecutive positions, growing.
  private static final class HashList {

    private final long first;
    private long[] hashes;
    private int count;

    HashList(Snapshots.Ids ids) {
      first = ids.first();
      hashes = ids.hashes();
      count = hashes.length;
    }

    void add(long hash) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.max(1_024, count * 2));
      }
      hashes[count++] = hash;
    }

    Snapshots.Ids from(long position) {
      int skipped = (int) Math.min(count, Math.max(0, position - first));
      return new Snapshots.Ids(first + skipped, Arrays.copyOfRange(hashes, skipped, count));
    }
  }
}
