package org.haltwire.centre.journal;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.rule.Policy;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the journal beside the centre that writes it, also from another process: it needs nothing
/// but the database, and takes no part in the lead.
public final class History {

  private static final int ASK_EVERY = 1_024;

  private static final String FIRST_AT =
      """
      select coalesce(min(first_position), 0) from journal where last_time >= ?
      """;

  private static final String LAST_BEFORE =
      """
      select coalesce(max(first_position + count - 1), 0) from journal where first_time < ?
      """;

  private static final String SPAN =
      """
      select min(first_time) filter (where first_time > 0), max(last_time) from journal
      """;

  private final JournalRows rows;
  private final Snapshots snapshots;
  private final JdbcTemplate jdbc;

  public History(DataSource reads) {
    this.rows = new JournalRows(reads);
    this.snapshots = new Snapshots(reads);
    this.jdbc = new JdbcTemplate(reads);
  }

  /// The times of the journal's first and last entries, the first policy's activation left out.
  public record Span(long first, long last) {}

  /// The last durable position; 0 for none.
  public long head() {
    return rows.head();
  }

  /// Empty where nothing has happened yet.
  public Optional<Span> span() {
    return jdbc.query(
            SPAN,
            (row, number) ->
                row.getObject(1) == null
                    ? Optional.<Span>empty()
                    : Optional.of(new Span(row.getLong(1), row.getLong(2))))
        .getFirst();
  }

  /// A position at or shortly before the first entry at or after a time; 0 where there is none.
  public long firstAt(long time) {
    Long position = jdbc.queryForObject(FIRST_AT, Long.class, time);
    return position == null ? 0 : position;
  }

  /// A position at or shortly after the last entry before a time; 0 where there is none.
  public long lastBefore(long time) {
    Long position = jdbc.queryForObject(LAST_BEFORE, Long.class, time);
    return position == null ? 0 : position;
  }

  /// A policy's memory as it stood after a position.
  ///
  /// @throws CancellationException when `watch` says not to go on
  public Engine engineAt(Policy policy, long position, Watch watch) {
    Past past = new Past(rows, snapshots, policy, position);
    long from = past.engine().position();
    double span = Math.max(1, position - from);
    past.goOn(position, entry -> ask(entry, (entry.position() - from) / span, watch));
    return past.engine();
  }

  /// The entry at a position that is durable.
  public Entry at(long position) {
    return rows.at(position)
        .orElseThrow(() -> new JournalDamaged("There is nothing at position " + position));
  }

  /// Hands the entries from one position to another, both included, to the consumer.
  ///
  /// @throws CancellationException when `watch` says not to go on
  public void read(long from, long upTo, Consumer<Entry> consumer, Watch watch) {
    double span = Math.max(1, upTo - from + 1);
    Replay.run(
        rows,
        from,
        upTo,
        entry -> {
          consumer.accept(entry);
          ask(entry, (entry.position() - from + 1) / span, watch);
        });
  }

  private static void ask(Entry entry, double part, Watch watch) {
    if (entry.position() % ASK_EVERY == 0 && !watch.goOn(part)) {
      throw new CancellationException("not to go on");
    }
  }
}
