package org.haltwire.centre.keeping;

import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of a table that two statements tell and delete.
///
/// @param sql of the table
public record KeptRows(JdbcClient jdbc, String name, Duration term, Waits waits, Sql sql)
    implements Kept {

  /// Times in it are milliseconds since 1970-01-01T00:00Z.
  ///
  /// @param oldest gives one number, or null where there is no row
  /// @param purge deletes at most `:most` rows whose time began before `:before`
  public record Sql(String oldest, String purge) {}

  @Override
  public OptionalLong oldest() {
    return jdbc.sql(sql.oldest())
        .query((row, _) -> {
          long at = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
        })
        .optional()
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public int purge(long before, int atMost) {
    return jdbc.sql(sql.purge()).param("before", before).param("most", atMost).update();
  }
}
