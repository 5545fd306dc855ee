package org.haltwire.centre.recovery.held;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.report.Confirmed;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.centre.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a victim is told about where their report is, and what comes next and when: in sentences,
/// without names of banks and accounts.
@Component
class TicketView {

  private final IncidentStore store;
  private final Confirmed confirmed;
  private final JdbcClient jdbc;
  private final Say say;

  TicketView(IncidentStore store, Confirmed confirmed, JdbcClient jdbc, Say say) {
    this.store = store;
    this.confirmed = confirmed;
    this.jdbc = jdbc;
    this.say = say;
  }

  /// What of a report holds in one state are about.
  ///
  /// @param answerBy when the last bank must have answered; 0 where none has to
  /// @param until when the first of them ends by itself
  private record Holds(long amount, long answerBy, long until) {}

  /// The sentences, in the order of what happens.
  List<String> of(Incident incident) {
    if (!incident.isOpen()) {
      return List.of();
    }
    List<StolenPayment> payments = store.payments(incident.id());
    List<String> told = new ArrayList<>();
    for (StolenPayment.State state : StolenPayment.State.values()) {
      if (payments.stream().anyMatch(one -> one.state() == state)) {
        payment(incident, state, told);
      }
    }
    Map<HoldState, Holds> holds = holds(incident.id());
    boolean found = payments.stream().anyMatch(one -> one.state() == StolenPayment.State.FOUND);
    if (found && incident.isByCitizen()) {
      told.add(say.text(isConfirmed(payments) ? "ticket-now.confirmed" : "ticket-now.alone"));
    }
    holds.forEach((state, some) -> hold(state, some, told));
    if (found && holds.isEmpty()) {
      told.add(say.text(incident.repeats() > 0 ? "ticket-now.joined" : "ticket-now.nothing"));
    }
    return told;
  }

  private boolean isConfirmed(List<StolenPayment> payments) {
    return !confirmed
        .of(
            payments.stream()
                .filter(one -> one.state() == StolenPayment.State.FOUND)
                .map(StolenPayment::position)
                .toList())
        .isEmpty();
  }

  /// A citizen cannot be asked which payment it was: their bank can.
  private void payment(Incident incident, StolenPayment.State state, List<String> told) {
    switch (state) {
      case WAITING -> told.add(say.text("ticket-now.looking"));
      case CANDIDATES -> {
        if (incident.isByCitizen()) {
          told.add(say.text("ticket-now.candidates"));
        }
      }
      case NOT_FOUND -> {
        if (incident.isByCitizen()) {
          told.add(say.text("ticket-now.not-found"));
        }
      }
      case FOUND, TOO_OLD, NOT_MOVED -> {}
    }
  }

  private void hold(HoldState state, Holds some, List<String> told) {
    String amount = say.money(some.amount(), say.currency());
    switch (state) {
      case PROPOSED -> told.add(say.text("ticket-now.proposed", amount));
      case ORDERED ->
          told.add(say.text("ticket-now.ordered", amount, say.timeWithZone(some.answerBy())));
      case ACKNOWLEDGED, EXTENDED ->
          told.add(say.text("ticket-now.held", say.timeWithZone(some.until())));
      case RETURNED -> told.add(say.text("ticket-now.returned"));
      case RELEASED, EXPIRED -> {}
    }
  }

  private Map<HoldState, Holds> holds(long incident) {
    Map<HoldState, Holds> holds = new EnumMap<>(HoldState.class);
    jdbc.sql(
            """
            select h.state, sum(c.amount), coalesce(max(h.answer_by), 0), min(h.until)
            from hold_claim c join hold h on h.id = c.hold
            where c.incident = ? group by h.state
            """)
        .param(incident)
        .query(row -> {
          holds.put(
              HoldState.valueOf(row.getString(1)),
              new Holds(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    return holds;
  }
}
