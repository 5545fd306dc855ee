package org.haltwire.centre.recovery.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where banks are told, and how far.
@Component
public class WebhookStore {

  private static final String HOOK =
      """
      select bank, last, url, secret, delivered, attempts, next_try_at, problem from bank_feed
      """;

  private final JdbcClient jdbc;

  WebhookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Webhook> find(String bank) {
    return jdbc.sql(HOOK + " where bank = ?").param(bank).query(WebhookStore::hook).optional();
  }

  /// Tells a bank at an address from now on, first of what it was not told there; no more where the
  /// address is empty.
  public void tell(String bank, String url, String secret) {
    jdbc.sql(
            """
            insert into bank_feed (bank, url, secret) values (:bank, :url, :secret)
            on conflict (bank) do update
              set url = :url, secret = :secret, attempts = 0, next_try_at = 0, problem = ''
            """)
        .param("bank", bank)
        .param("url", url)
        .param("secret", secret)
        .update();
  }

  /// Those that have something to be told now.
  List<Webhook> due(long now) {
    return jdbc.sql(
            HOOK + " where url <> '' and delivered < last and next_try_at <= ? order by bank")
        .param(now)
        .query(WebhookStore::hook)
        .list();
  }

  void delivered(String bank, long number) {
    jdbc.sql(
            """
            update bank_feed set delivered = greatest(delivered, ?), attempts = 0, next_try_at = 0,
              problem = '' where bank = ?
            """)
        .params(number, bank)
        .update();
  }

  void failed(String bank, String problem, long nextTryAt) {
    jdbc.sql(
            """
            update bank_feed set attempts = attempts + 1, problem = ?, next_try_at = ?
            where bank = ?
            """)
        .params(problem, nextTryAt, bank)
        .update();
  }

  private static Webhook hook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getInt(6),
        row.getLong(7),
        row.getString(8));
  }
}
