package org.haltwire.centre.recovery.trace;

import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the journal was looked at, in the transaction that looked. A stretch in which nothing
/// concerns recovery is kept only now and then.
final class Progress {

  /// So many entries may be looked at again after a start.
  private static final long UNKEPT = 200_000;

  private final JdbcClient jdbc;
  private long kept;

  Progress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long position() {
    kept =
        jdbc.sql("select position from projection where name = 'recovery'")
            .query(Long.class)
            .single();
    return kept;
  }

  boolean isWorthKeeping(long position) {
    return position - kept >= UNKEPT;
  }

  void keep(long from, long position, long time) {
    int moved =
        jdbc.sql(
                """
                update projection set position = :position, time = :time
                where name = 'recovery' and position <= :from
                """)
            .param("position", position)
            .param("time", time)
            .param("from", from)
            .update();
    if (moved != 1) {
      throw new IllegalStateException(
          "Expected recovery to stand at " + from + " or before, but somebody moved it");
    }
    kept = position;
  }
}
