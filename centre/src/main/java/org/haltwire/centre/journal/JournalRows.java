package org.haltwire.centre.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haltwire.core.engine.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads what is durable.
final class JournalRows {

  /// Rows in one fetch: a full row has some 100 KB.
  private static final int FETCH = 32;

  /// The last row's is the head, as the rows have no gaps.
  private static final String HEAD_ROW =
      "select first_position + count - 1 from journal order by first_position desc limit 1";

  /// Rows that do not begin where the one before ended.
  private static final String GAPS =
      """
      select first_position, expected from (
        select first_position,
               coalesce(lag(first_position + count) over (order by first_position), 1) as expected
        from journal) as rows
      where first_position <> expected
      order by first_position limit 1
      """;

  private static final String PORTION =
      """
      select first_position, count, epoch, first_time, last_time, format, checksum, body
      from journal
      where first_position >= (
          select coalesce(max(first_position), 1) from journal where first_position <= ?)
        and first_position <= ?
      order by first_position
      limit ?
      """;

  private static final int PROMPT_SECONDS = 3;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate prompt;
  private volatile Decoded last = new Decoded(0, List.of());

  JournalRows(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.prompt = prompt(source);
  }

  /// For what the engine's thread or a caller waits for: a query that takes longer has failed.
  static JdbcTemplate prompt(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    template.setQueryTimeout(PROMPT_SECONDS);
    return template;
  }

  /// The row that was read last: who asks for one entry often asks for its neighbours.
  private record Decoded(long firstPosition, List<Entry> entries) {

    boolean holds(long position) {
      return position >= firstPosition && position < firstPosition + entries.size();
    }

    Entry at(long position) {
      return entries.get((int) (position - firstPosition));
    }
  }

  long head() {
    return jdbc.query(HEAD_ROW, (row, number) -> row.getLong(1)).stream().findFirst().orElse(0L);
  }

  /// Refuses a journal with a hole.
  void checkOrder() {
    List<String> gaps =
        jdbc.query(
            GAPS,
            (row, number) ->
                "The journal's row with first_position %d is out of order: expected first_position %d"
                    .formatted(row.getLong(1), row.getLong(2)));
    if (!gaps.isEmpty()) {
      throw new JournalDamaged(gaps.getFirst());
    }
  }

  Optional<Entry> at(long position) {
    Decoded known = last;
    if (known.holds(position)) {
      return Optional.of(known.at(position));
    }
    List<JournalRow> rows =
        prompt.query(JournalRow.COVERING, (row, number) -> JournalRow.of(row), position);
    if (rows.isEmpty() || rows.getFirst().lastPosition() < position) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>(rows.getFirst().count());
    rows.getFirst().read(entries::add);
    Decoded decoded = new Decoded(rows.getFirst().firstPosition(), entries);
    last = decoded;
    return Optional.of(decoded.at(position));
  }

  /// Hands whole rows on, from the one that holds a position, until one ends at or after the last
  /// position. The consumer may be slow: rows come in small portions.
  void scan(long from, long upTo, Consumer<JournalRow> consumer) {
    long next = from;
    while (next <= upTo) {
      List<JournalRow> rows =
          jdbc.query(PORTION, (row, number) -> JournalRow.of(row), next, upTo, FETCH);
      if (rows.isEmpty()) {
        return;
      }
      rows.forEach(consumer);
      next = rows.getLast().lastPosition() + 1;
    }
  }
}
