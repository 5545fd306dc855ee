package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which updates were handled. Telegram brings one again until it is told; what is below the offset
/// it was told.
@Component
class BotUpdates {

  /// After a week without updates Telegram goes on with any number, also a smaller one: an offset
  /// of before would keep all of them out. It is left a little earlier than that.
  private static final Duration GOOD_FOR = Duration.ofDays(6);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  BotUpdates(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes that an update is handled in the transaction at hand; false where it was before.
  boolean isNew(long bot, long id) {
    return id >= next(bot)
        && jdbc.sql("insert into bot_update (bot, id, at) values (?, ?, ?) on conflict do nothing")
                .params(bot, id, clock.millis())
                .update()
            == 1;
  }

  private long old() {
    return clock.millis() - GOOD_FOR.toMillis();
  }

  /// The first that is not handled; 0 where nobody knows.
  long next(long bot) {
    return jdbc.sql("select next from bot_offset where bot = ? and at > ?")
        .params(bot, old())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// All before this one are handled.
  void advance(long bot, long next) {
    jdbc.sql(
            """
            with told as (
              insert into bot_offset (bot, next, at) values (:bot, :next, :now)
              on conflict (bot) do update set at = :now,
                next = case when bot_offset.at > :old then greatest(bot_offset.next, :next)
                  else :next end
            )
            delete from bot_update where bot = :bot and id < :next
            """)
        .param("bot", bot)
        .param("next", next)
        .param("now", clock.millis())
        .param("old", old())
        .update();
  }
}
