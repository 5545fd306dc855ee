package org.haltwire.centre.recovery.report;

import java.time.Instant;
import org.haltwire.core.event.Money;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/// Writes how a report stands. Amounts, never accounts of others: who reports does not learn who
/// holds the money.
@Component
class IncidentAnswer {

  private final IncidentStore store;
  private final Standing standing;
  private final CountryProfile profile;

  IncidentAnswer(IncidentStore store, Standing standing, CountryProfile profile) {
    this.store = store;
    this.standing = standing;
    this.profile = profile;
  }

  /// Writes the fields into an object that is open.
  void write(JsonGenerator out, Incident incident) {
    out.writeStringProperty("ticket", incident.ticket());
    out.writeStringProperty("id", incident.reporter().id());
    out.writeStringProperty("state", incident.state().name());
    out.writeStringProperty("kind", incident.kind().name());
    out.writeStringProperty("received", time(incident.reporter().receivedAt()));
    if (incident.repeats() > 0) {
      store
          .byId(incident.repeats())
          .ifPresent(first -> out.writeStringProperty("repeats", first.ticket()));
    }
    Standing.Sums sums = standing.of(incident.id());
    out.writeName("money");
    out.writeStartObject();
    amount(out, "stolen", sums.stolen());
    amount(out, "held", sums.held());
    amount(out, "returned", sums.returned());
    out.writeEndObject();
    out.writeName("payments");
    out.writeStartArray();
    store.payments(incident.id()).forEach(payment -> payment(out, payment));
    out.writeEndArray();
  }

  private void payment(JsonGenerator out, StolenPayment payment) {
    out.writeStartObject();
    out.writeNumberProperty("number", payment.number());
    if (payment.name().isKnown()) {
      out.writeStringProperty("id", payment.name().id());
      out.writeStringProperty("sender", payment.name().sender());
    }
    out.writeStringProperty("state", payment.state().name());
    amount(out, "stolen", payment.stolen());
    out.writeName("candidates");
    out.writeStartArray();
    for (Candidate one : store.candidates(payment)) {
      out.writeStartObject();
      out.writeStringProperty("position", Long.toString(one.position()));
      out.writeNumberProperty("fit", one.fit());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void amount(JsonGenerator out, String name, long minor) {
    out.writeName(name);
    out.writeStartObject();
    out.writeStringProperty("value", new Money(minor, profile.currency()).decimal());
    out.writeStringProperty("currency", profile.currency());
    out.writeEndObject();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
