package org.haltwire.centre.signals.log;

import java.util.List;
import org.haltwire.centre.work.Writer;
import org.springframework.stereotype.Component;

/// Writes what was asked, many questions in one transaction.
@Component
class QueryThread extends Writer {

  private static final int MOST = 1_000;
  private static final long WAIT = 500;

  private final QueryLog log;
  private final QueryStore store;

  /// Taken, but not yet written; for the thread alone.
  private List<Query> taken = List.of();

  QueryThread(QueryLog log, QueryStore store) {
    super(
        "signals-log",
        "the record of questions about signals waits",
        "questions about signals could not be recorded");
    this.log = log;
    this.store = store;
  }

  @Override
  protected void step() throws InterruptedException {
    if (taken.isEmpty()) {
      taken = log.take(MOST, WAIT);
    }
    write();
  }

  private void write() {
    if (!taken.isEmpty()) {
      store.write(taken);
      log.written(taken.size());
      taken = List.of();
    }
  }

  @Override
  protected void writeRest() {
    do {
      write();
      taken = log.rest(MOST);
    } while (!taken.isEmpty());
  }
}
