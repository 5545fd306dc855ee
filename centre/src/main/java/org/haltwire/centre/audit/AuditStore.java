package org.haltwire.centre.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.haltwire.centre.audit.tree.Frontier;
import org.haltwire.centre.audit.tree.Hash;
import org.haltwire.centre.audit.tree.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/// The log's tables.
public final class AuditStore {

  private static final String ADD_ENTRY =
      """
      insert into audit_entry (place, at, kind, who, about, detail, words, salt, words_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_NODE =
      "insert into audit_node (level, place, hash) values (?, ?, ?)";

  private static final String ENTRIES =
      "select place, at, kind, who, about, detail, words, salt, words_hash from audit_entry ";

  /// How many rows a walk through the log has in memory at a time.
  private static final int STEP = 10_000;

  private final JdbcOperations jdbc;

  public AuditStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /// The right edge of the tree, and the time of the last leaf.
  public record Edge(Frontier frontier, long lastAt) {}

  /// A complete subtree.
  public record Node(Place place, Hash hash) {}

  Edge lock() {
    return edge("select size, last_at, frontier from audit_size for update");
  }

  public Edge edge() {
    return edge("select size, last_at, frontier from audit_size");
  }

  private Edge edge(String query) {
    return jdbc.query(
            query,
            (row, _) -> new Edge(new Frontier(row.getLong(1), row.getBytes(3)), row.getLong(2)))
        .getFirst();
  }

  /// Within the transaction that holds the lock.
  void add(List<Entry> entries, List<Node> nodes, Frontier frontier, long at) {
    jdbc.batchUpdate(
        ADD_ENTRY,
        entries,
        entries.size(),
        (row, one) -> {
          row.setLong(1, one.place());
          row.setLong(2, one.at());
          row.setString(3, one.kind());
          row.setString(4, one.who());
          row.setString(5, one.about());
          row.setString(6, one.detail());
          row.setString(7, one.words().map(Entry.Words::text).orElse(null));
          row.setBytes(8, one.words().map(Entry.Words::salt).orElse(null));
          row.setBytes(9, one.wordsHash());
        });
    jdbc.batchUpdate(
        ADD_NODE,
        nodes,
        nodes.size(),
        (row, one) -> {
          row.setInt(1, one.place().level());
          row.setLong(2, one.place().number());
          row.setBytes(3, one.hash().bytes());
        });
    jdbc.update(
        "update audit_size set size = ?, last_at = ?, frontier = ?",
        frontier.size(),
        at,
        frontier.bytes());
  }

  public Optional<Entry> find(long place) {
    return jdbc.query(ENTRIES + "where place = ?", AuditStore::entry, place).stream().findFirst();
  }

  /// Every entry in the order of its place, whatever the places are.
  public void walk(Consumer<Entry> consumer) {
    long from = Long.MIN_VALUE;
    while (true) {
      List<Entry> some =
          jdbc.query(
              ENTRIES + "where place >= ? order by place limit " + STEP, AuditStore::entry, from);
      some.forEach(consumer);
      if (some.size() < STEP) {
        return;
      }
      from = some.getLast().place() + 1;
    }
  }

  /// Entries of some kinds from a place on and before another, in the order of their places.
  public List<Entry> ofKinds(Collection<String> kinds, long from, long before, int limit) {
    return jdbc.query(
        ENTRIES
            + """
            where kind = any(?) and place >= ? and place < ? order by place limit ?
            """,
        AuditStore::entry,
        kinds.toArray(String[]::new),
        from,
        before,
        limit);
  }

  /// The place of the first entry at a time or later; the log's size where there is none.
  public long firstSince(long millis) {
    return jdbc
        .queryForList(
            "select place from audit_entry where at >= ? order by at, place limit 1",
            Long.class,
            millis)
        .stream()
        .findFirst()
        .orElseGet(() -> edge().frontier().size());
  }

  /// The hashes of a level from a place on, at most so many.
  public List<Node> nodes(int level, long from, int limit) {
    return jdbc.query(
        """
        select level, place, hash from audit_node where level = ? and place >= ?
        order by place limit ?
        """,
        (row, _) -> node(row),
        level,
        from,
        limit);
  }

  /// The hashes of these subtrees, in one query.
  ///
  /// @throws IllegalStateException where one is not there: then somebody took it away
  public Map<Place, Hash> nodes(Collection<Place> places) {
    Integer[] levels = places.stream().map(Place::level).toArray(Integer[]::new);
    Long[] numbers = places.stream().map(Place::number).toArray(Long[]::new);
    Map<Place, Hash> found = new HashMap<>();
    jdbc.query(
        """
        select n.level, n.place, n.hash from unnest(?::int[], ?::bigint[]) as w(level, place)
        join audit_node n on n.level = w.level and n.place = w.place
        """,
        row -> {
          Node node = node(row);
          found.put(node.place(), node.hash());
        },
        levels,
        numbers);
    for (Place place : places) {
      if (!found.containsKey(place)) {
        throw new IllegalStateException(
            "Expected a hash of level %d at %d in the audit log's tree, but there is none"
                .formatted(place.level(), place.number()));
      }
    }
    return found;
  }

  /// Entries for people to read, newest first.
  ///
  /// @param before only those below this place
  /// @param kind empty for all; so are who and about
  /// @param reader whose own alerts are left out: they are not told
  public List<Entry> latest(
      long before, String kind, String who, String about, String reader, int limit) {
    return jdbc.query(
        ENTRIES
            + """
            where place < ? and (? = '' or kind = ?) and (? = '' or who = ?)
              and (? = '' or about = ?) and not (kind = 'ALERT' and about = ?)
            order by place desc limit ?
            """,
        AuditStore::entry,
        before,
        kind,
        kind,
        who,
        who,
        about,
        about,
        Deed.aboutPerson(reader),
        limit);
  }

  private static Node node(ResultSet row) throws SQLException {
    return new Node(new Place(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3)));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    @Nullable String text = row.getString(7);
    byte @Nullable [] salt = row.getBytes(8);
    return new Entry(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        text == null || salt == null ? Optional.empty() : Optional.of(new Entry.Words(text, salt)),
        row.getBytes(9));
  }
}
