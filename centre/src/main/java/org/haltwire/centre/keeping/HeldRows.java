package org.haltwire.centre.keeping;

import java.util.List;
import java.util.Map;
import org.haltwire.centre.keeping.Holding.Found;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows about one person that may be many: two statements with the same parameters tell the latest
/// and how many there are.
///
/// @param rows at most `:most`
/// @param count gives one number
public record HeldRows(JdbcClient jdbc, String rows, String count) {

  public Found find(Map<String, ?> of, int limit, RowMapper<Holding> mapper) {
    List<Holding> some = jdbc.sql(rows).params(of).param("most", limit).query(mapper).list();
    long all = jdbc.sql(count).params(of).query(Long.class).single();
    return new Found(some, all - some.size());
  }
}
