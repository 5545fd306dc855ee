package org.haltwire.centre.recovery.tips;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What several people reported. It never says how many or since when: whoever could ask that would
/// learn which of their phones are still good.
@Component
public class Tips {

  private final JdbcClient jdbc;
  private final TipTokens tokens;
  private final TipStore store;
  private final TipSettings settings;
  private final InstantSource clock;

  Tips(
      JdbcClient jdbc,
      TipTokens tokens,
      TipStore store,
      TipSettings settings,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /// What is told of something in reports from at least so many places, as the settings say, that
  /// were neither rejected nor taken back. Of what is none of that kind nothing is told.
  public Told of(Named.Kind kind, String text) {
    return Named.of(kind, text).map(this::of).orElse(Told.NOTHING);
  }

  private Told of(Named named) {
    return jdbc.sql(
            """
            select count(distinct t.place) >= :places as several,
              coalesce(bool_or(t.state = 'SEEN' or exists (
                select from hold h where h.case_id = i.case_id and h.state <> 'PROPOSED')), false)
                as looked
            from tip t left join incident i on i.id = t.incident
            where %s && :tokens::text[] and t.received_at > :since
              and t.state <> 'REJECTED' and (i.id is null or i.state in ('OPEN', 'CLOSED'))
            """
                .formatted(column(named.kind())))
        .param("tokens", tokens.sought(named))
        .param("places", settings.places())
        .param("since", clock.millis() - settings.within().toMillis())
        .query((row, _) ->
            !row.getBoolean("several")
                ? Told.NOTHING
                : row.getBoolean("looked") ? Told.LOOKED_INTO : Told.UNREAD)
        .single();
  }

  private static String column(Named.Kind kind) {
    return switch (kind) {
      case PHONE -> "t.phone_tokens";
      case ACCOUNT -> "t.account_tokens";
      case CHANNEL -> "t.channel_tokens";
      case SITE -> "t.sites";
    };
  }

  /// When a report without lost money came, for who has its ticket; nothing where there is none.
  public Optional<Long> withoutMoney(String ticket) {
    return store.find(ticket).filter(one -> !one.money()).map(TipStore.Kept::at);
  }
}
