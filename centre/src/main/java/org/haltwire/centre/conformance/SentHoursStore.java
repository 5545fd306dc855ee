package org.haltwire.centre.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.haltwire.centre.conformance.SentHours.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The counts in the database.
@Component
final class SentHoursStore {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  SentHoursStore(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Up to which place of the journal it counts; nothing where it never did.
  Optional<Long> position() {
    return jdbc.sql("select position from conformance_position").query(Long.class).optional();
  }

  void read(SentHours into) {
    jdbc.sql("select participant, hour, array_to_string(counts, ',') from conformance_hour")
        .query(row -> {
          into.put(new Place(row.getString(1), row.getLong(2)), counts(row.getString(3)));
        });
  }

  /// All at once, or nothing.
  void write(Map<Place, long[]> hours, long position, long oldest) {
    transactions.executeWithoutResult(_ -> {
      hours.forEach(this::write);
      jdbc.sql("delete from conformance_hour where hour < ?").param(oldest).update();
      jdbc.sql(
              """
              insert into conformance_position (position) values (?)
              on conflict (single) do update set position = excluded.position
              """)
          .param(position)
          .update();
    });
  }

  private void write(Place place, long[] counts) {
    String text = LongStream.of(counts).mapToObj(Long::toString).collect(Collectors.joining(","));
    jdbc.sql(
            """
            insert into conformance_hour (participant, hour, counts)
            values (?, ?, string_to_array(?, ',')::bigint[])
            on conflict (participant, hour) do update set counts = excluded.counts
            """)
        .params(place.participant(), place.hour(), text)
        .update();
  }

  /// An earlier version counted less.
  private static long[] counts(String text) {
    long[] known = Stream.of(text.split(",")).mapToLong(Long::parseLong).toArray();
    return java.util.Arrays.copyOf(known, Counted.values().length);
  }
}
