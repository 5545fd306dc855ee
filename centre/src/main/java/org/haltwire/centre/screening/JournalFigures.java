package org.haltwire.centre.screening;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the journal is written and saved, in numbers.
@Component
class JournalFigures {

  private final MeterRegistry meters;
  private final JdbcClient jdbc;

  /// Times to make a group durable, in milliseconds, of the last minutes.
  ///
  /// @param count of groups since the start
  /// @param p50 half of the groups took no longer; 0 where none was written lately
  record Commits(long count, double p50, double p99) {}

  /// Facts in a group.
  ///
  /// @param mean since the start
  /// @param largest of the last minutes
  record Groups(double mean, double largest) {}

  /// The newest snapshot of the engine's memory.
  ///
  /// @param madeAt in milliseconds since 1970-01-01T00:00Z
  /// @param bytes as stored, compressed
  record Snapshot(long position, long madeAt, long bytes) {}

  JournalFigures(MeterRegistry meters, JdbcClient jdbc) {
    this.meters = meters;
    this.jdbc = jdbc;
  }

  Commits commits() {
    Timer timer = meters.get("haltwire.journal.commit").timer();
    HistogramSnapshot now = timer.takeSnapshot();
    return new Commits(timer.count(), percentile(now, 0.5), percentile(now, 0.99));
  }

  Groups groups() {
    DistributionSummary sizes = meters.get("haltwire.journal.group").summary();
    return new Groups(sizes.mean(), sizes.max());
  }

  Optional<Snapshot> snapshot() {
    return jdbc.sql(
            """
            select s.position, s.made_at, coalesce(sum(octet_length(c.body)), 0)::bigint
            from journal_snapshot s
            left join journal_snapshot_chunk c using (memory, position)
            where s.chunks > 0
            group by s.memory, s.position, s.made_at
            order by s.position desc, s.made_at desc limit 1
            """)
        .query((row, number) -> {
          Timestamp madeAt = row.getTimestamp(2);
          return new Snapshot(row.getLong(1), madeAt.getTime(), row.getLong(3));
        })
        .optional();
  }

  /// Bytes of the whole database.
  long databaseBytes() {
    return number("select pg_database_size(current_database())");
  }

  /// Bytes of the journal's rows.
  long journalBytes() {
    return number("select pg_total_relation_size('journal')");
  }

  String databaseVersion() {
    return jdbc.sql("select current_setting('server_version')").query(String.class).single();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static double percentile(HistogramSnapshot now, double which) {
    return Arrays.stream(now.percentileValues())
        .filter(one -> one.percentile() == which)
        .mapToDouble((ValueAtPercentile one) -> one.value(TimeUnit.MILLISECONDS))
        .findFirst()
        .orElse(0);
  }
}
