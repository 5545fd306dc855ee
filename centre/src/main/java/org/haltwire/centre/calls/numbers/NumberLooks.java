package org.haltwire.centre.calls.numbers;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.intake.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looked at which number, and why. The number stands there as a token.
@Component
class NumberLooks {

  private final JdbcClient jdbc;
  private final Tokens tokens;
  private final InstantSource clock;

  NumberLooks(JdbcClient jdbc, Tokens tokens, InstantSource clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.clock = clock;
  }

  record Look(long at, String person, String why) {}

  void note(String person, long number, String why) {
    jdbc.sql("insert into number_look (at, person, number, why) values (?, ?, ?, ?)")
        .params(clock.millis(), person, tokens.phone(number), why)
        .update();
  }

  /// The latest, newest first.
  List<Look> latest(long number, int limit) {
    return jdbc.sql(
            "select at, person, why from number_look where number = ? order by at desc limit ?")
        .params(tokens.phone(number), limit)
        .query((row, _) -> new Look(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }
}
