package org.haltwire.centre.participants;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Participants and the hashes of their keys in the database.
final class ParticipantStore {

  private final JdbcClient jdbc;

  ParticipantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Participant> all() {
    return jdbc.sql("select code, title, roles from participant order by code")
        .query((row, number) -> participant(row))
        .list();
  }

  /// False if there is one with this code already.
  boolean add(Participant participant) {
    return jdbc.sql(
                """
                insert into participant (code, title, roles) values (:code, :title, :roles)
                on conflict (code) do nothing
                """)
            .param("code", participant.code())
            .param("title", participant.title())
            .param("roles", participant.roles().stream().map(Role::name).toArray(String[]::new))
            .update()
        == 1;
  }

  void setRoles(String code, Set<Role> roles) {
    jdbc.sql("update participant set roles = :roles where code = :code")
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("code", code)
        .update();
  }

  void addKey(String code, ApiKey key) {
    jdbc.sql("insert into api_key (hash, participant, prefix) values (:hash, :code, :prefix)")
        .param("hash", key.hash().bytes())
        .param("code", code)
        .param("prefix", key.prefix())
        .update();
  }

  boolean revoke(String code, String prefix) {
    return jdbc.sql(
                """
                update api_key set revoked_at = now()
                where participant = :code and prefix = :prefix and revoked_at is null
                """)
            .param("code", code)
            .param("prefix", prefix)
            .update()
        > 0;
  }

  List<KeyRecord> keys() {
    return jdbc.sql(
            """
            select participant, prefix, created_at, revoked_at is not null as revoked
            from api_key order by participant, created_at desc
            """)
        .query((row, number) ->
            new KeyRecord(
                row.getString("participant"),
                row.getString("prefix"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("revoked")))
        .list();
  }

  Map<ApiKey.Hash, Participant> usable() {
    Map<ApiKey.Hash, Participant> usable = new HashMap<>();
    jdbc.sql(
            """
            select k.hash, p.code, p.title, p.roles
            from api_key k join participant p on p.code = k.participant
            where k.revoked_at is null
            """)
        .query(row -> {
          usable.put(ApiKey.Hash.of(row.getBytes("hash")), participant(row));
        });
    return Map.copyOf(usable);
  }

  private static Participant participant(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    Set<Role> set =
        Stream.of((String[]) roles.getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Participant(row.getString("code"), row.getString("title"), set);
  }
}
