package org.haltwire.centre.calls.numbers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.keeping.HeldRows;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Found;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Holdings;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.vault.Vault;
import org.haltwire.core.call.FrequentNumbers.Frequent;
import org.haltwire.core.call.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of a phone from calls. That it was called is erased; that a call was shown to come
/// from it is evidence for a month, and so is who looked at it for years: only the reasons in words
/// are erased.
@Component
class CallHoldings implements Holdings {

  private static final int COUNTED_DAYS = 400;

  private static final String CALLS =
      """
      select at, operator, trunk, reason, caller = :number from blocked_call
      where caller = :number or called = any (:tokens) order by at desc limit :most
      """;

  private static final String CALLS_COUNT =
      "select count(*) from blocked_call where caller = :number or called = any (:tokens)";

  private static final String LOOKS =
      """
      select at, id, sealed_why from number_look where number = any (:tokens)
      order by at desc limit :most
      """;

  private static final String LOOKS_COUNT =
      "select count(*) from number_look where number = any (:tokens)";

  private static final String CALLED =
      """
      update blocked_call set called = '' where ctid = any (array(
        select ctid from blocked_call where called = any (:tokens) limit :most))
      """;

  private static final String WHY =
      """
      update number_look set sealed_why = null where id = any (array(
        select id from number_look
        where number = any (:tokens) and sealed_why is not null limit :most))
      """;

  private final JdbcClient jdbc;
  private final FrequentCallers frequent;
  private final KeptSettings terms;
  private final Vault vault;
  private final LookupTokens lookups;

  CallHoldings(
      JdbcClient jdbc,
      FrequentCallers frequent,
      KeptSettings terms,
      Vault vault,
      LookupTokens lookups) {
    this.lookups = lookups;
    this.vault = vault;
    this.jdbc = jdbc;
    this.frequent = frequent;
    this.terms = terms;
  }

  @Override
  public String source() {
    return "calls";
  }

  @Override
  public Found find(Whom whom, int limit) {
    if (!(whom instanceof Whom.Phone phone)) {
      return Found.NOTHING;
    }
    List<Holding> few = new ArrayList<>(counts(phone));
    few.addAll(
        jdbc.sql("select operator from ported_number where number = ?")
            .param(phone.number())
            .query((row, _) ->
                new Holding(
                    "ported", Holding.fields("operator", row.getString(1)), Stay.LISTING, 0))
            .list());
    return looks(phone, limit).and(new Found(few, 0), limit).and(calls(phone, limit), limit);
  }

  @Override
  public int erase(Whom whom, int atMost) {
    if (!(whom instanceof Whom.Phone phone)) {
      return 0;
    }
    int erased = 0;
    for (String sql : List.of(CALLED, WHY)) {
      erased +=
          jdbc.sql(sql)
              .param("tokens", lookups.phones(phone.number()))
              .param("most", atMost)
              .update();
    }
    return erased;
  }

  /// Somebody else may show a number to millions: the latest are told, the others are counted.
  private Found calls(Whom.Phone phone, int limit) {
    return new HeldRows(jdbc, CALLS, CALLS_COUNT)
        .find(
            Map.of("number", phone.number(), "tokens", lookups.phones(phone.number())),
            limit,
            (row, _) ->
                new Holding(
                    row.getBoolean(5) ? "blocked-call" : "called",
                    Holding.fields(
                        "time", Instant.ofEpochMilli(row.getLong(1)).toString(),
                        "operator", row.getString(2),
                        "trunk", row.getString(3),
                        "basis", row.getString(4)),
                    row.getBoolean(5) ? Stay.TERM : Stay.GOES,
                    row.getLong(1) + terms.blockedCalls().toMillis()));
  }

  /// Who looked is another person; that they did, and why, is not.
  private Found looks(Whom.Phone phone, int limit) {
    return new HeldRows(jdbc, LOOKS, LOOKS_COUNT)
        .find(
            Map.of("tokens", lookups.phones(phone.number())),
            limit,
            (row, _) -> {
              String why = vault.openText(NumberLooks.WHY, row.getString(2), row.getBytes(3));
              return new Holding(
                  "look",
                  Holding.fields(
                      "time", Instant.ofEpochMilli(row.getLong(1)).toString(), "words", why),
                  why.isEmpty() ? Stay.TERM : Stay.GOES,
                  row.getLong(1) + terms.numberLooks().toMillis());
            });
  }

  private List<Holding> counts(Whom.Phone phone) {
    List<Holding> counts = new ArrayList<>();
    for (Map.Entry<Reason, org.haltwire.core.call.FrequentNumbers> one :
        frequent.of(COUNTED_DAYS).entrySet()) {
      Frequent count = one.getValue().of(phone.number());
      if (count.atLeast() > 0) {
        counts.add(
            new Holding(
                "frequent",
                Holding.fields(
                    "basis", one.getKey().name(), "count", Long.toString(count.atLeast())),
                Stay.TERM,
                0));
      }
    }
    return counts;
  }
}
