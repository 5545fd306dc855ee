package org.haltwire.centre.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.haltwire.centre.audit.tree.Frontier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes down what was done.
///
/// A deed is written in the transaction at hand, so that neither is there without the other; all of
/// a transaction's are written together, just before its commit. Only from then on does it keep
/// others from adding theirs: entries have places without gaps, so who adds one must wait for who
/// added the one before to commit. Where there is no transaction, a deed is one of its own.
@Component
public class AuditLog {

  private final AuditStore store;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  public AuditLog(
      JdbcOperations jdbc, InstantSource clock, PlatformTransactionManager transactions) {
    this.store = new AuditStore(jdbc);
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Takes down one deed.
  public void record(Deed deed) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      transactions.executeWithoutResult(_ -> append(List.of(deed)));
      return;
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
      pending.deeds.add(deed);
      return;
    }
    Pending pending = new Pending();
    pending.deeds.add(deed);
    TransactionSynchronizationManager.bindResource(this, pending);
    TransactionSynchronizationManager.registerSynchronization(pending);
  }

  private void append(List<Deed> deeds) {
    AuditStore.Edge edge = store.lock();
    Frontier frontier = edge.frontier();
    long at = Math.max(edge.lastAt(), clock.millis());
    List<Entry> entries = new ArrayList<>();
    List<AuditStore.Node> nodes = new ArrayList<>();
    for (Deed deed : deeds) {
      Entry entry = Entry.of(frontier.size(), at, deed);
      entries.add(entry);
      frontier.add(entry.hash(), (place, hash) -> nodes.add(new AuditStore.Node(place, hash)));
    }
    store.add(entries, nodes, frontier, at);
  }

  /// The deeds of one transaction, until just before its commit.
  private final class Pending implements TransactionSynchronization {

    private final List<Deed> deeds = new ArrayList<>();
    private @Nullable Object aside;

    @Override
    public void beforeCommit(boolean readOnly) {
      append(deeds);
    }

    @Override
    public void suspend() {
      aside = TransactionSynchronizationManager.unbindResource(AuditLog.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(AuditLog.this, Objects.requireNonNull(aside));
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(AuditLog.this);
    }
  }
}
