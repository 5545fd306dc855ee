package org.haltwire.centre.sandbox;

import java.time.Instant;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.UnusableSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps made-up facts and real ones apart: neither a database that a real centre has begun becomes
/// a sandbox, nor a sandbox's a real centre. It is asked right after the tables were made, before
/// anything else reads or writes them.
final class SandboxMark {

  private final JdbcClient jdbc;
  private final CentreSettings centre;

  SandboxMark(JdbcClient jdbc, CentreSettings centre) {
    this.jdbc = jdbc;
    this.centre = centre;
  }

  /// @throws UnusableSettings if this database cannot be started so
  void check(Instant now) {
    boolean marked =
        jdbc.sql("select exists(select from sandbox_mark)").query(Boolean.class).single();
    if (centre.sandbox() && centre.demo()) {
      throw new UnusableSettings(
          "Expected --sandbox or --demo, but got both: a demo plays the past into an empty journal,"
              + " and a sandbox's is not. Leave one out.");
    }
    if (centre.sandbox() && !marked) {
      refuseRealFacts();
      jdbc.sql("insert into sandbox_mark (since) values (?)").param(now.toEpochMilli()).update();
    } else if (marked && !centre.sandbox() && !centre.demo()) {
      throw new UnusableSettings(
          "This database is a sandbox's: nothing in it is real, and a real centre would decide by"
              + " it. Start it with --sandbox, or start the real centre on data of its own:"
              + " --data DIR or --database URL.");
    }
  }

  private void refuseRealFacts() {
    long facts = jdbc.sql("select coalesce(sum(count), 0) from journal").query(Long.class).single();
    long institutions =
        jdbc.sql("select count(*) from participant where code <> 'demo-bank'")
            .query(Long.class)
            .single();
    if (facts > 0 || institutions > 0) {
      throw new UnusableSettings(
          ("Expected a new database for a sandbox, but a real centre has worked on this one: its"
                  + " journal has %,d entries, and %,d institutions are connected. Made-up facts"
                  + " would mix with theirs. Nothing was changed. Start the sandbox on data of its"
                  + " own: --data DIR or --database URL.")
              .formatted(facts, institutions));
    }
  }
}
