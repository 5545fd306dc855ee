package org.haltwire.centre.recovery.console;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.our.OwnFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What one bank was told to do, as its own people see it: the money at its own accounts, and
/// nothing of the case behind it. What is only proposed it does not know of.
@Component
class OwnHolds implements OwnFigure {

  private final JdbcClient jdbc;

  OwnHolds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A hold that the bank was ordered.
  ///
  /// @param number of the order, by which the list goes on
  /// @param account one of the bank's own
  /// @param answerBy when the bank is to have answered; 0 where it has
  record Row(
      long number,
      String hold,
      String account,
      String state,
      long amount,
      long secured,
      String currency,
      long until,
      long answerBy) {

    public String stateKey() {
      return "hold-state." + state.toLowerCase(Locale.ROOT);
    }
  }

  /// An order.
  record Told(long number, String id, String hold, String kind, long at) {

    public String kindKey() {
      return "our.order-" + kind.toLowerCase(Locale.ROOT);
    }
  }

  /// The latest first, before an order's number.
  List<Row> holds(String bank, long before, int limit) {
    return jdbc.sql(
            """
            select o.number, h.id as hold, h.account, h.state, h.amount, h.secured, h.currency,
              h.until, coalesce(h.answer_by, 0) as answer_by
            from bank_order o join hold h on h.id = o.hold
            where o.bank = :bank and o.kind = 'HOLD' and o.number < :before
            order by o.number desc limit :limit
            """)
        .param("bank", bank)
        .param("before", before)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  List<Told> orders(String bank, long before, int limit) {
    return jdbc.sql(
            """
            select number, id, hold, kind, at from bank_order
            where bank = :bank and number < :before order by number desc limit :limit
            """)
        .param("bank", bank)
        .param("before", before)
        .param("limit", limit)
        .query(Told.class)
        .list();
  }

  @Override
  public List<Line> of(String bank) {
    return List.of(
        new Line("our.holds-running", running(bank, false), "/our/holds"),
        new Line("our.holds-unanswered", running(bank, true), "/our/holds"));
  }

  private long running(String bank, boolean unanswered) {
    return jdbc.sql(
            """
            select count(*) from hold h
            where state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED')
              and (not :unanswered or state = 'ORDERED')
              and exists (select from bank_order o where o.hold = h.id and o.bank = :bank
                and o.kind = 'HOLD')
            """)
        .param("unanswered", unanswered)
        .param("bank", bank)
        .query(Long.class)
        .single();
  }
}
