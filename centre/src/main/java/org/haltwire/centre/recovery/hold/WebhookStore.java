package org.haltwire.centre.recovery.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where banks are told, and how far.
@Component
public class WebhookStore {

  private static final String HOOK =
      """
      select bank, last, url, sealed_secret, delivered, attempts, next_try_at, problem
      from bank_feed
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  WebhookStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  public Optional<Webhook> find(String bank) {
    return jdbc.sql(HOOK + " where bank = ?").param(bank).query(this::hook).optional();
  }

  /// Tells a bank at an address from now on, first of what it was not told there; no more where the
  /// address is empty.
  public void tell(String bank, String url, String secret) {
    jdbc.sql(
            """
            insert into bank_feed (bank, url, sealed_secret) values (:bank, :url, :secret)
            on conflict (bank) do update
              set url = :url, sealed_secret = :secret, attempts = 0, next_try_at = 0, problem = ''
            """)
        .param("bank", bank)
        .param("url", url)
        .param("secret", vault.sealText(Confidential.WEBHOOK_SECRET, bank, secret))
        .update();
  }

  /// Those that have something to be told now.
  List<Webhook> due(long now) {
    return jdbc.sql(
            HOOK + " where url <> '' and delivered < last and next_try_at <= ? order by bank")
        .param(now)
        .query(this::hook)
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

  private Webhook hook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        vault.openText(Confidential.WEBHOOK_SECRET, row.getString(1), row.getBytes(4)),
        row.getLong(5),
        row.getInt(6),
        row.getLong(7),
        row.getString(8));
  }
}
