package org.haltwire.centre.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Up to when each person has seen their notices.
@Component
class Seen {

  private final JdbcClient jdbc;

  Seen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 0 where they never looked.
  long until(String person) {
    return jdbc.sql("select seen_at from notice_seen where person = ?")
        .param(person)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// A clock that went back takes nothing back.
  void all(String person, long now) {
    jdbc.sql(
            """
            insert into notice_seen (person, seen_at) values (?, ?)
            on conflict (person) do update
            set seen_at = greatest(notice_seen.seen_at, excluded.seen_at)
            """)
        .params(person, now)
        .update();
  }
}
