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

/// Finds sites that are like another one: with the same text, but for names and sums, or with the
/// same counter for statistics.
@Component
public class SitePrints {

  /// From so many of a hundred on two texts are the same with other names.
  static final int SAME_PERCENT = 60;

  private static final int MOST = 100;

  private static final String LIKE =
      """
      select * from site_print
      where site <> :site and (bands && :bands::bigint[] or counters && :counters::text[])
      order by at desc, site limit :most
      """;

  private final JdbcClient jdbc;

  SitePrints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A site that is like another.
  ///
  /// @param percent of the runs of words that are the same; 0 for fewer than are worth telling
  /// @param counter that both have; empty for none
  public record Alike(String site, int percent, String counter) {}

  void keep(String site, Capture.Text text, Set<String> counters, long now) {
    long[] numbers = Likeness.of(Words.of(Folded.of(text.text())));
    if (numbers.length == 0 && counters.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into site_print values (?, ?, ?, ?, ?)
            on conflict (site) do update set at = excluded.at, numbers = excluded.numbers,
              bands = excluded.bands, counters = excluded.counters
            """)
        .params(
            site,
            now,
            Arrays.stream(numbers).boxed().toArray(Long[]::new),
            Likeness.bands(numbers).toArray(Long[]::new),
            counters.toArray(String[]::new))
        .update();
  }

  private record Print(String site, long[] numbers, List<Long> bands, List<String> counters) {}

  /// The sites that one is like, the newest first.
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
            .param("bands", one.bands().toArray(Long[]::new))
            .param("counters", one.counters().toArray(String[]::new))
            .param("most", MOST)
            .query(SitePrints::print)
            .list();
    return others.stream()
        .map(other -> alike(one, other))
        .filter(alike -> alike.percent() > 0 || !alike.counter().isEmpty())
        .toList();
  }

  private static Alike alike(Print one, Print other) {
    int percent = Likeness.percent(one.numbers(), other.numbers());
    String counter =
        one.counters().stream().filter(other.counters()::contains).findFirst().orElse("");
    return new Alike(other.site(), percent >= SAME_PERCENT ? percent : 0, counter);
  }

  private static Print print(ResultSet row, int number) throws SQLException {
    return new Print(
        row.getString("site"),
        Arrays.stream(longs(row.getArray("numbers"))).mapToLong(Long::longValue).toArray(),
        List.of(longs(row.getArray("bands"))),
        List.of((String[]) Objects.requireNonNull(row.getArray("counters")).getArray()));
  }

  private static Long[] longs(Array array) throws SQLException {
    return (Long[]) Objects.requireNonNull(array).getArray();
  }
}
