package org.haltwire.centre.calls;

import java.util.List;
import org.haltwire.core.call.Portability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of numbers that moved, and its copy in memory.
@Component
class PortedStore {

  private static final int FETCH = 50_000;

  private static final String PUT =
      """
      insert into ported_number (number, operator)
      select * from unnest(?::bigint[], ?::text[])
      on conflict (number) do update set operator = excluded.operator
      """;

  private static final String BACK = "delete from ported_number where number = any (?::bigint[])";

  private static final String PAGE =
      "select number, operator from ported_number where number > ? order by number limit ?";

  private final JdbcClient jdbc;

  PortedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A number with the operator that has it now; an empty one for the one it was given to first.
  record Move(long number, String operator) {}

  /// Takes all or nothing.
  @Transactional
  public void take(List<List<Move>> groups, String sender, long now) {
    long moved = 0;
    long back = 0;
    for (List<Move> group : groups) {
      List<Move> away = group.stream().filter(move -> !move.operator().isEmpty()).toList();
      Long[] home =
          group.stream()
              .filter(move -> move.operator().isEmpty())
              .map(Move::number)
              .toArray(Long[]::new);
      Long[] numbers = away.stream().map(Move::number).toArray(Long[]::new);
      String[] operators = away.stream().map(Move::operator).toArray(String[]::new);
      jdbc.sql(PUT).param(numbers).param(operators).update();
      jdbc.sql(BACK).param(home).update();
      moved += numbers.length;
      back += home.length;
    }
    jdbc.sql("insert into ported_import (at, sender, moved, back) values (?, ?, ?, ?)")
        .params(now, sender, moved, back)
        .update();
  }

  long count() {
    return jdbc.sql("select count(*) from ported_number").query(Long.class).single();
  }

  /// All of it. An operator that the country's file no longer names is as one that is not
  /// connected.
  Portability load(CallsProfile profile) {
    Portability.Builder builder = new Portability.Builder(Math.toIntExact(count()));
    long last = 0;
    List<Move> page;
    do {
      page =
          jdbc.sql(PAGE)
              .params(last, FETCH)
              .query((row, _) -> new Move(row.getLong(1), row.getString(2)))
              .list();
      for (Move move : page) {
        builder.put(move.number(), profile.place(move.operator()));
        last = move.number();
      }
    } while (page.size() == FETCH);
    return builder.build();
  }
}
