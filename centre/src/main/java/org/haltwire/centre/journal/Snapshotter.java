package org.haltwire.centre.journal;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
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
  private final Supplier<Policy> inForce;
  private final JournalState state;
  private final long every;
  private long last;

  Snapshotter(Opening parts, Supplier<Policy> inForce, JournalState state, long every) {
    this.parts = parts;
    this.inForce = inForce;
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
    } catch (RuntimeException failure) {
      // The journal alone suffices; the next start or interval tries again.
      LOG.error("no more snapshots until the next start: {}", failure.getMessage());
    }
  }

  private void make(long head) {
    long began = System.nanoTime();
    Past past = new Past(parts.rows(), parts.snapshots(), inForce.get(), head);
    HashList hashes = new HashList(past.ids(), parts.ids().firstNotIndexed());
    past.goOn(
        head,
        entry -> {
          if (state.closing()) {
            throw new CancellationException("the centre is stopping");
          }
          hashes.add(entry.position(), IdIndex.hash(entry.fact().id()));
        });
    parts
        .snapshots()
        .save(
            past.engine(),
            past.inForce(),
            hashes.from(parts.ids().firstNotIndexed()),
            () -> !state.closing());
    last = head;
    LOG.info("snapshot at position {} in {} ms", head, (System.nanoTime() - began) / 1_000_000);
  }
}
