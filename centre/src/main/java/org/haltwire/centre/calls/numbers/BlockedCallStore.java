package org.haltwire.centre.calls.numbers;

import java.util.List;
import java.util.function.Function;
import org.haltwire.centre.intake.LookupColumn;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.core.call.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of blocked calls. Who was called stands there as a token, so that no pair of numbers
/// can be read from it; who knows a number can ask what was tried on it.
@Component
class BlockedCallStore {

  private static final String PUT =
      """
      insert into blocked_call (at, operator, trunk, reason, caller, called)
      select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
      """;

  private final JdbcClient jdbc;
  private final LookupTokens tokens;

  BlockedCallStore(JdbcClient jdbc, LookupTokens tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  @Configuration(proxyBeanMethods = false)
  static class Columns {

    @Bean
    LookupColumn calledNumbers() {
      return new LookupColumn("blocked_call", "called", false);
    }

    @Bean
    LookupColumn numbersLookedAt() {
      return new LookupColumn("number_look", "number", false);
    }
  }

  /// How many calls for one reason.
  record Count(Reason reason, long calls, long latest) {}

  /// One of them, without either number.
  record Seen(long at, String operator, String trunk, Reason reason) {}

  void put(List<BlockedCall> calls) {
    jdbc.sql(PUT)
        .param(array(calls, BlockedCall::at, Long[]::new))
        .param(array(calls, BlockedCall::operator, String[]::new))
        .param(array(calls, BlockedCall::trunk, String[]::new))
        .param(array(calls, call -> call.reason().name(), String[]::new))
        .param(array(calls, BlockedCall::caller, Long[]::new))
        .param(array(calls, call -> tokens.phone(call.called()), String[]::new))
        .update();
  }

  /// Calls under a number since a time.
  List<Count> under(long caller, long since) {
    return counts("caller = ?", caller, since);
  }

  /// What was tried on a number since a time.
  List<Count> to(long called, long since) {
    return counts("called = any (?)", tokens.phones(called), since);
  }

  private List<Count> counts(String which, Object number, long since) {
    return jdbc.sql(
            """
            select reason, count(*), max(at)
            from blocked_call where %s and at >= ? group by reason order by count(*) desc, reason
            """
                .formatted(which))
        .params(number, since)
        .query(
            (row, _) -> new Count(Reason.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
        .list();
  }

  /// The latest calls under a number, newest first.
  List<Seen> latest(long caller, int limit) {
    return jdbc.sql(
            """
            select at, operator, trunk, reason from blocked_call
            where caller = ? order by at desc limit ?
            """)
        .params(caller, limit)
        .query((row, _) ->
            new Seen(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Reason.valueOf(row.getString(4))))
        .list();
  }

  private static <T> T[] array(
      List<BlockedCall> calls,
      Function<BlockedCall, T> field,
      java.util.function.IntFunction<T[]> make) {
    return calls.stream().map(field).toArray(make);
  }
}
