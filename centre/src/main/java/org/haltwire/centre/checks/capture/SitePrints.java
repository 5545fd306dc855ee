package org.haltwire.centre.checks.capture;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.site.Likeness;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds sites that are like another one and were seen before it: with the same text, but for names
/// and sums, or with much of it and the same counter for statistics.
@Component
public class SitePrints {

  /// From so many of a hundred on two texts are the same with other names.
  static final int SAME_PERCENT = 60;

  /// From so many on a counter that both have means the same people: anybody can write down another
  /// one's counter.
  static final int WITH_COUNTER_PERCENT = 20;

  /// Copies come after their model: the oldest are the likeliest to be warned of.
  private static final int MOST = 50;

  private static final String LIKE =
      """
      select * from site_print
      where site <> :site and first_at <= :first
        and (bands && :bands::bigint[] or counters && :counters::text[])
      order by first_at, site limit :most
      """;

  private final JdbcClient jdbc;

  SitePrints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A site that is like another.
  ///
  /// @param percent of the runs of words that are the same
  /// @param counter that both have; empty for none
  public record Alike(String site, int percent, String counter) {}

  void keep(String site, Capture.Text text, Set<String> counters, long now) {
    long[] numbers = Likeness.of(Words.of(Folded.of(text.text())));
    if (numbers.length == 0 && counters.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into site_print (site, at, numbers, bands, counters, first_at)
            values (:site, :now, :numbers, :bands, :counters, :now)
            on conflict (site) do update set at = excluded.at, numbers = excluded.numbers,
              bands = excluded.bands, counters = excluded.counters
            """)
        .param("site", site)
        .param("now", now)
        .param("numbers", Arrays.stream(numbers).boxed().toArray(Long[]::new))
        .param("bands", Likeness.bands(numbers).toArray(Long[]::new))
        .param("counters", counters.toArray(String[]::new))
        .update();
  }

  private record Print(
      String site, long first, long[] numbers, List<Long> bands, List<String> counters) {}

  /// The sites that one is like, those first that were seen first.
  List<Alike> like(String site) {
    Optional<Print> one =
        jdbc.sql("select * from site_print where site = ?")
            .param(site)
            .query(SitePrints::print)
            .optional();
    return one.map(this::like).orElseGet(List::of);
  }

  private List<Alike> like(Print one) {
    List<Print> others =
        jdbc.sql(LIKE)
            .param("site", one.site())
            .param("first", one.first())
            .param("bands", one.bands().toArray(Long[]::new))
            .param("counters", one.counters().toArray(String[]::new))
            .param("most", MOST)
            .query(SitePrints::print)
            .list();
    return others.stream()
        .map(other -> alike(one, other))
        .filter(alike -> alike.percent() > 0)
        .toList();
  }

  private static Alike alike(Print one, Print other) {
    int percent = Likeness.percent(one.numbers(), other.numbers());
    String counter =
        one.counters().stream().filter(other.counters()::contains).findFirst().orElse("");
    int from = counter.isEmpty() ? SAME_PERCENT : WITH_COUNTER_PERCENT;
    return new Alike(other.site(), percent >= from ? percent : 0, counter);
  }

  private static Print print(ResultSet row, int number) throws SQLException {
    return new Print(
        row.getString("site"),
        row.getLong("first_at"),
        Arrays.stream(longs(row.getArray("numbers"))).mapToLong(Long::longValue).toArray(),
        List.of(longs(row.getArray("bands"))),
        List.of((String[]) Objects.requireNonNull(row.getArray("counters")).getArray()));
  }

  private static Long[] longs(Array array) throws SQLException {
    return (Long[]) Objects.requireNonNull(array).getArray();
  }
}
