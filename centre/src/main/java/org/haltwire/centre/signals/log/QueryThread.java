package org.haltwire.centre.signals.log;

import java.util.List;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Writes what was asked, many questions in one transaction. It stops after the web server, so that
/// a normal stop loses none.
@Component
class QueryThread extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(QueryThread.class);
  private static final int MOST = 1_000;
  private static final long WAIT = 500;

  private final QueryLog log;
  private final QueryStore store;

  /// Taken, but not yet written; for the thread alone.
  private List<Query> taken = List.of();

  QueryThread(QueryLog log, QueryStore store) {
    super("signals-log", "the record of questions about signals waits");
    this.log = log;
    this.store = store;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
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
  protected void end() {
    boolean interrupted = Thread.interrupted();
    try {
      do {
        write();
        taken = log.rest(MOST);
      } while (!taken.isEmpty());
    } catch (DataAccessException away) {
      LOG.error("questions about signals could not be recorded at the stop: {}", away.toString());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
