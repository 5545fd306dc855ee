package org.haltwire.centre.recovery;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import tools.jackson.databind.json.JsonMapper;

/// A report by somebody who means harm, with the pages that show it.
///
/// @param pages of the console, the hold's last
public record HostileCase(List<String> pages) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Reports a payment of a sender's, whatever its id is, and writes the same words into all that
  /// is free to fill.
  public static HostileCase report(TestingCentre centre, String sender, String id, String words) {
    Client bank = Client.of(centre, sender, Role.SENDER);
    String body =
        JSON.writeValueAsString(
            Map.of(
                "id",
                "hostile",
                "kind",
                "OTHER",
                "personToken",
                "person",
                "payments",
                List.of(Map.of("id", id)),
                "channels",
                List.of(words),
                "text",
                words));
    HttpResponse<String> response = bank.json("/v1/incidents", body);
    if (response.statusCode() != 201) {
      throw new IllegalStateException("Expected a ticket, but got " + response.body());
    }
    String ticket = Town.json(response).path("ticket").asString();
    Incident incident = centre.bean(IncidentStore.class).byTicket(ticket).orElseThrow();
    List<Hold> holds =
        Town.await(
            () -> centre.bean(HoldStore.class).ofCase(incident.caseId()), it -> !it.isEmpty());
    String page = "/recovery/cases/" + incident.caseId();
    String hold = "/recovery/holds/" + holds.getFirst().id();
    ConsoleClient analyst = ConsoleClient.approver(centre, "dana");
    analyst.post(hold + "/release", Map.of("revision", "0", "reason", words));
    return new HostileCase(
        List.of(
            "/recovery",
            "/recovery/cases.csv",
            "/recovery/appeals",
            "/recovery/reporters",
            page,
            page + "/moves.csv",
            hold));
  }
}
