package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.recovery.hold.ReportEnds;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rejects a report that was not so; holds that stand on it alone end at once.
@Controller
class RejectionPage {

  private static final int REASON = 1_000;

  private final IncidentStore incidents;
  private final ReportEnds ends;

  RejectionPage(IncidentStore incidents, ReportEnds ends) {
    this.incidents = incidents;
    this.ends = ends;
  }

  @PostMapping("/recovery/incidents/{incident:[0-9]{1,18}}/reject")
  String reject(
      @PathVariable long incident,
      @RequestParam(defaultValue = "") String reason,
      Authentication person,
      HttpServletResponse response) {
    Optional<Incident> one = incidents.byId(incident);
    if (one.isEmpty()) {
      return CasePage.unknown(response);
    }
    if (!reason.isBlank() && reason.length() <= REASON) {
      ends.end(incident, Incident.State.REJECTED.name(), person.getName(), reason.strip());
    }
    return "redirect:/recovery/cases/" + one.get().caseId() + "#reports";
  }
}
