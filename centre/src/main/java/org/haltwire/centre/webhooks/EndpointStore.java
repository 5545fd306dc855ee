package org.haltwire.centre.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The endpoints' table.
@Component
class EndpointStore {

  private static final String ENDPOINT =
      """
      select id, participant, url, created_at, state, failing_since, attempts, next_try_at, problem
      from webhook_endpoint
      """;

  private final JdbcClient jdbc;

  EndpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one where the participant has fewer than the limit, and none with this address. Its row
  /// is locked meanwhile, so that two requests at once cannot both be the last that fits.
  boolean add(Endpoint endpoint, int limit) {
    jdbc.sql("select 1 from participant where code = ? for update")
        .param(endpoint.participant())
        .query(Integer.class)
        .single();
    return jdbc.sql(
                """
                insert into webhook_endpoint (id, participant, url, created_at, state)
                select :id, :participant, :url, :at, 'ACTIVE'
                where (select count(*) from webhook_endpoint where participant = :participant) < :limit
                on conflict do nothing
                """)
            .param("id", endpoint.id())
            .param("participant", endpoint.participant())
            .param("url", endpoint.url())
            .param("at", endpoint.createdAt())
            .param("limit", limit)
            .update()
        == 1;
  }

  List<Endpoint> of(String participant) {
    return jdbc.sql(ENDPOINT + " where participant = ? order by created_at, id")
        .param(participant)
        .query(EndpointStore::endpoint)
        .list();
  }

  Optional<Endpoint> find(String id, String participant) {
    return jdbc.sql(ENDPOINT + " where id = ? and participant = ?")
        .params(id, participant)
        .query(EndpointStore::endpoint)
        .optional();
  }

  boolean remove(String id, String participant) {
    return jdbc.sql("delete from webhook_endpoint where id = ? and participant = ?")
            .params(id, participant)
            .update()
        == 1;
  }

  /// Those that have something to be told now. A time to try again that is further off than any
  /// pause was set before the clock jumped back: it counts for nothing.
  List<Endpoint> due(long now, long longestPause) {
    return jdbc.sql(
            ENDPOINT
                + """
                 where state <> 'DISABLED'
                  and not exists (select from participant
                    where code = webhook_endpoint.participant and suspended)
                  and (next_try_at <= :now or next_try_at > :far)
                  and exists (select 1 from webhook_delivery
                    where endpoint = webhook_endpoint.id and state = 'WAITING')
                order by next_try_at, id
                """)
        .param("now", now)
        .param("far", now + longestPause)
        .query(EndpointStore::endpoint)
        .list();
  }

  void works(String id) {
    jdbc.sql(
            """
            update webhook_endpoint
            set state = 'ACTIVE', failing_since = 0, attempts = 0, next_try_at = 0, problem = ''
            where id = ? and (state <> 'ACTIVE' or attempts > 0)
            """)
        .param(id)
        .update();
  }

  void fails(String id, long now, long nextTryAt, String problem) {
    jdbc.sql(
            """
            update webhook_endpoint
            set state = 'FAILING', attempts = attempts + 1, next_try_at = :next, problem = :problem,
              failing_since = case when failing_since = 0 then :now else failing_since end
            where id = :id and state <> 'DISABLED'
            """)
        .param("next", nextTryAt)
        .param("problem", problem)
        .param("now", now)
        .param("id", id)
        .update();
  }

  /// False where it was disabled before.
  boolean disable(String id, String problem) {
    return jdbc.sql(
                """
                update webhook_endpoint set state = 'DISABLED', problem = ?
                where id = ? and state <> 'DISABLED'
                """)
            .params(problem, id)
            .update()
        == 1;
  }

  private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
    return new Endpoint(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Endpoint.State.valueOf(row.getString(5)),
        row.getLong(6),
        row.getInt(7),
        row.getLong(8),
        row.getString(9));
  }
}
