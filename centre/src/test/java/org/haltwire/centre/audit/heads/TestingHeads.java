package org.haltwire.centre.audit.heads;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.audit.AuditSettings;
import org.haltwire.centre.audit.TestingLog;

/// Heads of a log on a real PostgreSQL, every hour of the log's time, in a folder.
public final class TestingHeads {

  private TestingHeads() {}

  /// As after a start.
  ///
  /// @param data the folder with the key and, in `audit`, the heads
  public static Heads of(TestingLog log, Path data) {
    return new Heads(
        log.jdbc,
        new AuditSettings("test/audit", Duration.ofHours(1), ""),
        new CentreSettings(Path.of(""), data, false, false),
        () -> Instant.ofEpochMilli(log.time()));
  }
}
