package org.haltwire.centre.participants;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps what is in memory and what is in the database the same: every change is one transaction,
/// after which the directory is read anew, so that a revoked key stops working at once. (One centre
/// serves at a time: nobody else changes the tables under it.) Where the database goes away between
/// the two, the directory is old until it can be read again, which is tried until it can.
@Component
final class Roster {

  private final ParticipantStore store;
  private final KeyStore keys;
  private final TransactionOperations transactions;
  private volatile Directory directory;
  private volatile boolean old;

  Roster(ParticipantStore store, KeyStore keys, TransactionOperations transactions) {
    this.store = store;
    this.keys = keys;
    this.transactions = transactions;
    this.directory = Directory.of(store.all(), keys.usable());
  }

  Directory now() {
    return directory;
  }

  /// Does a change as a whole or not at all; nobody else changes anything meanwhile.
  synchronized <T> T change(Supplier<T> change) {
    old = true;
    try {
      T done = transactions.execute(_ -> change.get());
      if (done == null) {
        throw new IllegalStateException("Expected a change to say what it did");
      }
      return done;
    } finally {
      read();
    }
  }

  /// Reads the directory again, if it may be old.
  void refresh() {
    if (old) {
      read();
    }
  }

  private synchronized void read() {
    directory = Directory.of(store.all(), keys.usable());
    old = false;
  }
}
