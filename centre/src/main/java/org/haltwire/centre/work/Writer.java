package org.haltwire.centre.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataAccessException;

/// A worker that writes down what requests left in memory. It stops after the web server, and
/// writes once more then, so that a normal stop forgets nothing.
public abstract class Writer extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final String lost;

  /// @param lost what is lost where the database is away at the stop, for the log
  protected Writer(String name, String waits, String lost) {
    super(name, waits);
    this.lost = lost;
  }

  /// Writes all that there is.
  protected abstract void writeRest();

  @Override
  public final int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
  }

  @Override
  protected final void end() {
    boolean interrupted = Thread.interrupted();
    try {
      writeRest();
    } catch (DataAccessException away) {
      LOG.error("{} at the stop: {}", lost, FailureWords.brief(away));
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
