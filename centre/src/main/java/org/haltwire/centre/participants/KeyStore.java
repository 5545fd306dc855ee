package org.haltwire.centre.participants;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The hashes of keys in the database.
@Component
final class KeyStore {

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A key that was not revoked.
  ///
  /// @param usedOn the day since 1970, or a day before all days
  record Row(ApiKey.Hash hash, String participant, String prefix, Instant endsAt, long usedOn) {}

  void add(String code, ApiKey key, String label, Instant now, Instant endsAt) {
    jdbc.sql(
            """
            insert into api_key (hash, participant, prefix, label, created_at, ends_at)
            values (:hash, :code, :prefix, :label, :now, :ends)
            """)
        .param("hash", key.hash().bytes())
        .param("code", code)
        .param("prefix", key.prefix())
        .param("label", label)
        .param("now", Timestamp.from(now))
        .param("ends", Timestamp.from(endsAt))
        .update();
  }

  /// Notes that a key was exchanged, and lets it end earlier than it would; later it never does.
  void exchanged(String code, String prefix, Instant now, Instant endsAt) {
    jdbc.sql(
            """
            update api_key set ends_at = least(ends_at, :ends), exchanged_at = :now
            where participant = :code and prefix = :prefix and revoked_at is null
            """)
        .param("ends", Timestamp.from(endsAt))
        .param("now", Timestamp.from(now))
        .param("code", code)
        .param("prefix", prefix)
        .update();
  }

  boolean revoke(String code, String prefix, Instant now) {
    return jdbc.sql(
                """
                update api_key set revoked_at = :now
                where participant = :code and prefix = :prefix and revoked_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("code", code)
            .param("prefix", prefix)
            .update()
        > 0;
  }

  /// All ever issued, the newest first within a participant.
  List<KeyRecord> all() {
    return jdbc.sql(
            """
            select participant, prefix, label, created_at, ends_at, last_used,
              exchanged_at is not null as exchanged, revoked_at is not null as revoked
            from api_key order by participant, created_at desc
            """)
        .query((row, _) ->
            new KeyRecord(
                row.getString("participant"),
                row.getString("prefix"),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Optional.ofNullable(row.getDate("last_used")).map(Date::toLocalDate),
                row.getBoolean("exchanged"),
                row.getBoolean("revoked")))
        .list();
  }

  List<Row> usable() {
    return jdbc.sql(
            """
            select hash, participant, prefix, ends_at, last_used
            from api_key where revoked_at is null
            """)
        .query((row, _) ->
            new Row(
                ApiKey.Hash.of(row.getBytes("hash")),
                row.getString("participant"),
                row.getString("prefix"),
                row.getTimestamp("ends_at").toInstant(),
                Optional.ofNullable(row.getDate("last_used"))
                    .map(Date::toLocalDate)
                    .map(LocalDate::toEpochDay)
                    .orElse(Long.MIN_VALUE)))
        .list();
  }

  /// Notes on which day keys were used last; a day that was noted before stays.
  void used(Map<ApiKey.Hash, Long> days) {
    for (Map.Entry<ApiKey.Hash, Long> one : days.entrySet()) {
      jdbc.sql(
              """
              update api_key set last_used = greatest(last_used, :day) where hash = :hash
              """)
          .param("day", Date.valueOf(LocalDate.ofEpochDay(one.getValue())))
          .param("hash", one.getKey().bytes())
          .update();
    }
  }
}
