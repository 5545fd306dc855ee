package org.haltwire.centre.signals.known;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The operators that tell, in memory: every question needs one.
@Component
public final class Tellers {

  private final JdbcClient jdbc;
  private volatile Map<String, Teller> byCode = Map.of();

  Tellers(JdbcClient jdbc) {
    this.jdbc = jdbc;
    read();
  }

  public Teller of(String operator) {
    Teller teller = byCode.get(operator);
    return teller == null ? Teller.silent(operator) : teller;
  }

  /// By code.
  public Collection<Teller> all() {
    return byCode.values();
  }

  /// Reads what was written last.
  synchronized void read() {
    Map<String, Teller> read = new TreeMap<>();
    jdbc.sql("select operator, coalesce(since, first_sim), last_sim, last_lines from signal_teller")
        .query(row -> {
          String code = row.getString(1);
          read.put(code, new Teller(code, row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    byCode = read;
  }
}
