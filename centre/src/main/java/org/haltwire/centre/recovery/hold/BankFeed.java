package org.haltwire.centre.recovery.hold;

import java.util.List;
import org.haltwire.centre.webhooks.WebhookEvent;
import org.haltwire.centre.webhooks.Webhooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of orders of each bank. Its row is locked while an order gets its number, so that
/// numbers have no gaps and become visible in their order: who asks for what comes after a number
/// misses none.
@Component
public class BankFeed {

  private final JdbcClient jdbc;
  private final Webhooks webhooks;

  BankFeed(JdbcClient jdbc, Webhooks webhooks) {
    this.jdbc = jdbc;
    this.webhooks = webhooks;
  }

  /// Adds an order in the transaction that is under way, and has the bank told of it. The numbers
  /// of orders to several banks are to be taken in the order of the banks' codes.
  void add(String bank, String id, Hold hold, OrderKind kind, long at, String body) {
    long number =
        jdbc.sql(
                """
                insert into bank_feed (bank, last) values (?, 1)
                on conflict (bank) do update set last = bank_feed.last + 1 returning last
                """)
            .param(bank)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into bank_order (bank, number, id, hold, kind, at, body)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(bank, number, id, hold.id(), kind.name(), at, body)
        .update();
    webhooks.tell(bank, new WebhookEvent.Order(number, id, hold.id(), kind.name()));
  }

  /// The orders after a number, in order.
  public List<BankOrder> after(String bank, long number, int limit) {
    return jdbc.sql(
            """
            select bank, number, id, hold, kind, at, body from bank_order
            where bank = ? and number > ? order by number limit ?
            """)
        .params(bank, number, limit)
        .query((row, _) ->
            new BankOrder(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                OrderKind.valueOf(row.getString(5)),
                row.getLong(6),
                row.getString(7)))
        .list();
  }
}
