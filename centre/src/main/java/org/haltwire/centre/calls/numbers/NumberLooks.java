package org.haltwire.centre.calls.numbers;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.intake.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who looked at which number, and why. The number stands there as a token.
@Component
class NumberLooks {

  private final JdbcClient jdbc;
  private final Tokens tokens;
  private final AuditLog log;
  private final InstantSource clock;

  NumberLooks(JdbcClient jdbc, Tokens tokens, AuditLog log, InstantSource clock) {
    this.log = log;
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.clock = clock;
  }

  record Look(long at, String person, String why) {}

  @Transactional
  public void note(String person, long number, String why) {
    log.record(
        new Deed(
            DeedKind.LOOK_UP,
            Deed.person(person),
            "phone/" + tokens.phone(number),
            why,
            "what=number records=1"));
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
