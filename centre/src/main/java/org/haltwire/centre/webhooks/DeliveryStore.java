package org.haltwire.centre.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deliveries' table: what waits, and the last of what does not.
@Component
class DeliveryStore {

  private static final String DELIVERY =
      """
      select number, endpoint, event, type, body, at, state, attempts, status, reason
      from webhook_delivery
      """;

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One for each endpoint of a participant that works; gives how many. Who is suspended is told
  /// nothing, then or later: the lists have what was missed.
  int add(String participant, String event, String type, String body, long at) {
    return jdbc.sql(
            """
            insert into webhook_delivery (endpoint, event, type, body, at)
            select id, :event, :type, :body, :at from webhook_endpoint
            where participant = :participant and state <> 'DISABLED'
              and not exists (select from participant where code = :participant and suspended)
            order by id
            """)
        .param("event", event)
        .param("type", type)
        .param("body", body)
        .param("at", at)
        .param("participant", participant)
        .update();
  }

  void addTo(String endpoint, String event, String type, String body, long at) {
    jdbc.sql(
            """
            insert into webhook_delivery (endpoint, event, type, body, at) values (?, ?, ?, ?, ?)
            """)
        .params(endpoint, event, type, body, at)
        .update();
  }

  Optional<Delivery> next(String endpoint) {
    return jdbc.sql(DELIVERY + " where endpoint = ? and state = 'WAITING' order by number limit 1")
        .param(endpoint)
        .query(DeliveryStore::delivery)
        .optional();
  }

  long waiting(String endpoint) {
    return jdbc.sql(
            "select count(*) from webhook_delivery where endpoint = ? and state = 'WAITING'")
        .param(endpoint)
        .query(Long.class)
        .single();
  }

  List<Delivery> last(String endpoint, int limit) {
    return jdbc.sql(DELIVERY + " where endpoint = ? order by number desc limit ?")
        .params(endpoint, limit)
        .query(DeliveryStore::delivery)
        .list();
  }

  void delivered(long number, int status, long at) {
    jdbc.sql(
            """
            update webhook_delivery set state = 'DELIVERED', attempts = attempts + 1, status = ?,
              reason = '', done_at = ?
            where number = ?
            """)
        .params(status, at, number)
        .update();
  }

  void failed(long number, int status, String reason) {
    jdbc.sql(
            """
            update webhook_delivery set attempts = attempts + 1, status = ?, reason = ?
            where number = ?
            """)
        .params(status, reason, number)
        .update();
  }

  void giveUp(String endpoint, String reason, long at) {
    jdbc.sql(
            """
            update webhook_delivery set state = 'GIVEN_UP', reason = ?, done_at = ?
            where endpoint = ? and state = 'WAITING'
            """)
        .params(reason, at, endpoint)
        .update();
  }

  /// Forgets what is over, but for the last ones.
  void forget(String endpoint, int kept) {
    jdbc.sql(
            """
            delete from webhook_delivery where endpoint = :endpoint and state <> 'WAITING'
              and number <= (select number from webhook_delivery where endpoint = :endpoint
                and state <> 'WAITING' order by number desc offset :kept limit 1)
            """)
        .param("endpoint", endpoint)
        .param("kept", kept)
        .update();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        Delivery.State.valueOf(row.getString(7)),
        row.getInt(8),
        row.getInt(9),
        row.getString(10));
  }
}
