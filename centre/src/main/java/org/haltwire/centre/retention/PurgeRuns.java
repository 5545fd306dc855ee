package org.haltwire.centre.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of nights and of what was removed in them, and of the clock.
@Component
class PurgeRuns {

  /// A clock that is so much later than it was a moment ago, or than when the centre stopped, may
  /// be wrong.
  static final Duration LEAP = Duration.ofDays(2);

  /// For so long nothing is deleted then, so that people can see it and put it right.
  static final Duration DOUBT = Duration.ofDays(1);

  private final JdbcClient jdbc;

  PurgeRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A night. Times are milliseconds since 1970-01-01T00:00Z.
  ///
  /// @param endedAt 0 while it goes on; kinds that were not through then are the next night's
  record Run(LocalDate night, long begunAt, long endedAt, long removed) {}

  /// What is to be done for a kind in a night.
  record Part(LocalDate night, String kind, long before, long removed) {}

  /// What became of a kind.
  ///
  /// @param last when it was done last; 0 for never
  /// @param removed the last time
  /// @param inAll since the centre counts
  record Done(long last, long removed, long inAll) {

    static final Done NEVER = new Done(0, 0, 0);
  }

  /// Takes the time down. Nothing is deleted by a clock that leapt ahead until it has stood so for
  /// a day; one that was put back is trusted again. The first night that the centre sees is not one
  /// to delete in: the next one is.
  ///
  /// @return whether to delete by this clock
  boolean trusts(Instant now, LocalDate night) {
    return jdbc.sql(
            """
            insert into purge_clock as c (first_night, seen_at, trusted_from)
            values (:night, :now, :now)
            on conflict (single) do update set
              first_night = least(c.first_night, excluded.first_night),
              seen_at = excluded.seen_at,
              trusted_from = case
                when excluded.seen_at - c.seen_at > :leap then excluded.seen_at + :doubt
                when excluded.seen_at < c.seen_at then least(c.trusted_from, excluded.seen_at)
                else c.trusted_from end
            returning trusted_from <= :now
            """)
        .param("night", night)
        .param("now", now.toEpochMilli())
        .param("leap", LEAP.toMillis())
        .param("doubt", DOUBT.toMillis())
        .query(Boolean.class)
        .single();
  }

  /// The last night up to this one that was done or is under way, or in which the centre began.
  /// Later ones are a clock's that was wrong.
  LocalDate newest(LocalDate night) {
    return jdbc.sql(
            """
            select greatest((select max(night) from purge_run where night <= ?), first_night)
            from purge_clock
            """)
        .param(night)
        .query(LocalDate.class)
        .single();
  }

  /// Not one that a clock which was later began: its times are too late.
  Optional<LocalDate> unfinished(long now) {
    return jdbc.sql(
            """
            select night from purge_run where ended_at is null and begun_at <= ?
            order by night limit 1
            """)
        .param(now)
        .query(LocalDate.class)
        .optional();
  }

  /// Begins a night with its kinds, each with the time before which its rows go, and ends those
  /// that are under way: their rows are among this one's. Nothing where it was begun before.
  ///
  /// @param ended is told of each part that was not through
  void begin(LocalDate night, long now, Map<String, Long> kinds, Consumer<Part> ended) {
    int begun =
        jdbc.sql("insert into purge_run (night, begun_at) values (?, ?) on conflict do nothing")
            .params(night, now)
            .update();
    if (begun == 0) {
      return;
    }
    jdbc.sql(
            """
            update purge_run set ended_at = ? where ended_at is null and night <> ?
            returning night
            """)
        .params(now, night)
        .query(LocalDate.class)
        .list()
        .forEach(other -> open(other).forEach(ended));
    kinds.forEach((kind, before) ->
        jdbc.sql("insert into purge_part (night, kind, before) values (?, ?, ?)")
            .params(night, kind, before)
            .update());
  }

  /// What is left to do in a night.
  List<Part> open(LocalDate night) {
    return jdbc.sql(
            """
            select night, kind, before, removed from purge_part
            where night = ? and ended_at is null order by kind
            """)
        .param(night)
        .query(PurgeRuns::part)
        .list();
  }

  /// A part that nobody else works on until the transaction at hand has ended; empty once it is
  /// done.
  Optional<Part> locked(Part part) {
    return jdbc.sql(
            """
            select night, kind, before, removed from purge_part
            where night = ? and kind = ? and ended_at is null for update
            """)
        .params(part.night(), part.kind())
        .query(PurgeRuns::part)
        .optional();
  }

  void count(Part part, int removed) {
    jdbc.sql("update purge_part set removed = removed + ? where night = ? and kind = ?")
        .params(removed, part.night(), part.kind())
        .update();
  }

  void end(Part part, long now) {
    jdbc.sql("update purge_part set ended_at = ? where night = ? and kind = ?")
        .params(now, part.night(), part.kind())
        .update();
  }

  void end(LocalDate night, long now) {
    jdbc.sql("update purge_run set ended_at = ? where night = ?").params(now, night).update();
  }

  /// The latest nights, newest first.
  List<Run> latest(int limit) {
    return jdbc.sql(
            """
            select night, begun_at, coalesce(ended_at, 0),
              (select coalesce(sum(removed), 0) from purge_part p where p.night = r.night)
            from purge_run r order by night desc limit ?
            """)
        .param(limit)
        .query((row, _) ->
            new Run(
                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /// By kind.
  Map<String, Done> done() {
    Map<String, Done> done = new TreeMap<>();
    jdbc.sql(
            """
            select distinct on (kind) kind, coalesce(ended_at, 0), removed,
              sum(removed) over (partition by kind)
            from purge_part order by kind, ended_at is null, night desc
            """)
        .query(row -> {
          done.put(row.getString(1), new Done(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    return done;
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    return new Part(
        row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3), row.getLong(4));
  }
}
