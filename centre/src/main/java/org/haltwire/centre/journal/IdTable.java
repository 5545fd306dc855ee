package org.haltwire.centre.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ids of full segments in the database: for each segment 4,096 buckets by the hash's first 12
/// bits, each with about 128 pairs of a hash (8 bytes) and a place in the segment (4 bytes).
/// Written in one go and never changed, so that it costs no random writes.
final class IdTable {

  private static final int BUCKETS = 4_096;
  private static final int PAIR = 12;

  private static final String INSERT =
      "insert into journal_id (segment, bucket, body) values (?, ?, ?)";

  private static final String PUT_FILTER =
      """
      insert into journal_id_filter (number, body) values (?, ?)
      on conflict (number) do update set body = excluded.body
      """;

  private static final String BUCKETS_OF =
      "select segment, body from journal_id where bucket = any (?::integer[])";

  private final JdbcTemplate jdbc;
  private final JdbcTemplate prompt;
  private final TransactionTemplate transaction;

  IdTable(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.prompt = JournalRows.prompt(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  int indexedSegments() {
    Integer segments =
        jdbc.queryForObject("select coalesce(max(segment) + 1, 0) from journal_id", Integer.class);
    return segments == null ? 0 : segments;
  }

  List<IdFilter> filters() {
    return jdbc.query(
        "select number, body from journal_id_filter order by number",
        (row, number) -> IdFilter.of(row.getInt(1), row.getBytes(2)));
  }

  /// Saves a segment with its filter; all or nothing. A segment that is there already is another
  /// leader's, and the same.
  void save(IdSegment segment, IdFilter filter) {
    List<Object[]> buckets = buckets(segment);
    transaction.executeWithoutResult(status -> {
      jdbc.update("delete from journal_id where segment = ?", segment.number());
      jdbc.batchUpdate(INSERT, buckets);
      jdbc.update(PUT_FILTER, filter.number(), filter.bytes());
    });
  }

  Map<Long, List<Long>> lookUp(List<Long> hashes) {
    Map<Long, List<Long>> found = new HashMap<>();
    hashes.forEach(hash -> found.put(hash, new ArrayList<>()));
    Integer[] buckets = hashes.stream().map(IdTable::bucket).distinct().toArray(Integer[]::new);
    prompt.query(
        BUCKETS_OF,
        row -> {
          collect(row.getInt(1), ByteBuffer.wrap(row.getBytes(2)), found);
        },
        new Object[] {buckets});
    return found;
  }

  private static void collect(int segment, ByteBuffer body, Map<Long, List<Long>> found) {
    while (body.remaining() >= PAIR) {
      List<Long> positions = found.get(body.getLong());
      int place = body.getInt();
      if (positions != null) {
        positions.add((long) segment * IdSegment.SIZE + place + 1);
      }
    }
  }

  private static List<Object[]> buckets(IdSegment segment) {
    int[] sizes = new int[BUCKETS];
    for (int i = 0; i < segment.count(); i++) {
      sizes[bucket(segment.hash(i))] += PAIR;
    }
    ByteBuffer[] bodies = new ByteBuffer[BUCKETS];
    for (int i = 0; i < segment.count(); i++) {
      int bucket = bucket(segment.hash(i));
      if (bodies[bucket] == null) {
        bodies[bucket] = ByteBuffer.allocate(sizes[bucket]);
      }
      bodies[bucket].putLong(segment.hash(i)).putInt(i);
    }
    List<Object[]> rows = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (bodies[bucket] != null) {
        rows.add(new Object[] {segment.number(), bucket, bodies[bucket].array()});
      }
    }
    return rows;
  }

  private static int bucket(long hash) {
    return (int) (hash >>> 52);
  }
}
