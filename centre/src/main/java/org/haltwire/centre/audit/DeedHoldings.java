package org.haltwire.centre.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Mention;
import org.haltwire.centre.keeping.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries of the log about somebody, or whose words name them. The entry stays and so does the
/// hash of its words; the words are erased. Of who did it only an institution is told.
///
/// Entries about somebody have an index; for the others all words are read, a stretch at a time.
@Component
class DeedHoldings implements Holdings {

  private static final int STRETCH = 5_000;

  private static final String ABOUT =
      """
      select place, at, kind, case when who like 'institution:%' then substr(who, 13) else '' end,
        coalesce(words, '')
      from audit_entry where about = any (:references) order by place desc limit :most
      """;

  /// The log's time never goes back, so that the index of words by time has them in order.
  private static final String WORDS =
      """
      select place, at, kind, case when who like 'institution:%' then substr(who, 13) else '' end,
        words
      from audit_entry
      where words <> '' and about <> all (:references) and (at, place) > (:at, :place)
      order by at, place limit :most
      """;

  private static final String ERASE_ABOUT =
      """
      update audit_entry set words = null, salt = null where place = any (array(
        select place from audit_entry where words <> '' and about = any (:references)
        order by place limit :most))
      """;

  private static final String ERASE =
      "update audit_entry set words = null, salt = null where place = any (?)";

  private static final Row FIRST = new Row(-1, Long.MIN_VALUE, "", "", "");

  private final JdbcClient jdbc;

  /// Where the erasure under way goes on: before the last rows that it erased, as it is not known
  /// here whether that was committed.
  private volatile Mark mark = new Mark("", FIRST);

  DeedHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(long place, long at, String kind, String institution, String words) {

    Holding holding() {
      return new Holding(
          "deed",
          Holding.fields(
              "time", Instant.ofEpochMilli(at).toString(),
              "kind", kind,
              "asked-by", institution,
              "words", words),
          words.isEmpty() ? Stay.AUDIT : Stay.GOES,
          0);
    }
  }

  /// @param before the last one that was read and does not go
  private record Mark(String reference, Row before) {}

  @Override
  public String source() {
    return "deeds";
  }

  /// The newest of both kinds.
  @Override
  public Found find(Whom whom, int limit) {
    List<Row> rows =
        new ArrayList<>(
            jdbc.sql(ABOUT)
                .param("references", references(whom))
                .param("most", limit)
                .query(DeedHoldings::row)
                .list());
    long all =
        jdbc.sql("select count(*) from audit_entry where about = any (?)")
            .param(references(whom))
            .query(Long.class)
            .single();
    Predicate<String> named = Mention.of(whom);
    Row last = FIRST;
    List<Row> some;
    do {
      some = after(last, whom);
      last = some.isEmpty() ? last : some.getLast();
      List<Row> naming = some.stream().filter(one -> named.test(one.words())).toList();
      all += naming.size();
      rows.addAll(naming);
      rows.sort(Comparator.comparingLong(Row::place).reversed());
      rows.subList(Math.min(limit, rows.size()), rows.size()).clear();
    } while (some.size() == STRETCH);
    return new Found(rows.stream().map(Row::holding).toList(), all - rows.size());
  }

  /// The steps of one erasure read the log once between them.
  @Override
  public int erase(Whom whom, int atMost) {
    int about =
        jdbc.sql(ERASE_ABOUT).param("references", references(whom)).param("most", atMost).update();
    return about > 0 ? about : eraseNaming(whom, atMost);
  }

  private int eraseNaming(Whom whom, int atMost) {
    Predicate<String> named = Mention.of(whom);
    Mark kept = mark;
    Row last = kept.reference().equals(whom.reference()) ? kept.before() : FIRST;
    Row before = last;
    List<Long> places = new ArrayList<>();
    List<Row> some;
    do {
      some = after(last, whom);
      for (Row one : some) {
        last = one;
        if (places.size() < atMost && named.test(one.words())) {
          places.add(one.place());
        }
        before = places.isEmpty() ? one : before;
      }
    } while (some.size() == STRETCH && places.size() < atMost);
    mark = new Mark(places.isEmpty() ? "" : whom.reference(), before);
    return places.isEmpty() ? 0 : jdbc.sql(ERASE).param(places.toArray(Long[]::new)).update();
  }

  private List<Row> after(Row last, Whom whom) {
    return jdbc.sql(WORDS)
        .param("references", references(whom))
        .param("at", last.at())
        .param("place", last.place())
        .param("most", STRETCH)
        .query(DeedHoldings::row)
        .list();
  }

  /// A search for what has no form of its own may have been for an account.
  private static String[] references(Whom whom) {
    return whom instanceof Whom.Account account
        ? new String[] {account.reference(), "reference/" + account.token()}
        : new String[] {whom.reference()};
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
  }
}
