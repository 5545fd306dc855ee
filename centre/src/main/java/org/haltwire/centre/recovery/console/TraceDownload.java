package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.trace.CaseStore;
import org.haltwire.centre.recovery.trace.SavedTrace;
import org.haltwire.centre.web.CsvCell;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.Money;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// A case's trace for machines: for the picture on its page, and for spreadsheets.
@Controller
class TraceDownload {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String HEADING =
      "number,position,time,route,hop,from,fromBank,to,toBank,beforeOwn,beforeStolen,"
          + "movedOwn,movedStolen,unseen,back,currency\r\n";

  private final CaseStore cases;
  private final HoldStore holds;
  private final Say say;

  TraceDownload(CaseStore cases, HoldStore holds, Say say) {
    this.cases = cases;
    this.holds = holds;
    this.say = say;
  }

  /// Everything: the trace as it is kept, the holds, and the picture.
  private record Whole(long id, SavedTrace trace, List<Hold> holds, TraceGraph graph) {}

  @GetMapping(
      path = "/recovery/cases/{id:[0-9]{1,18}}/trace.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> json(@PathVariable long id) {
    Optional<CaseStore.RecoveryCase> found = cases.find(id);
    return ResponseEntity.of(
        found
            .flatMap(one -> cases.trace(one.id()))
            .map(trace -> {
              List<Hold> all = holds.ofCase(found.orElseThrow().id());
              return JSON.writeValueAsString(new Whole(id, trace, all, TraceGraph.of(trace, all)));
            }));
  }

  @GetMapping("/recovery/cases/{id:[0-9]{1,18}}/moves.csv")
  void csv(@PathVariable long id, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=moves-%d.csv".formatted(id));
    Writer out = response.getWriter();
    out.write(HEADING);
    Optional<SavedTrace> trace = cases.find(id).flatMap(one -> cases.trace(one.id()));
    int number = 1;
    for (SavedTrace.Move move : trace.map(SavedTrace::moves).orElse(List.of())) {
      out.write(line(number++, move));
    }
  }

  private String line(int number, SavedTrace.Move move) {
    return String.join(
            ",",
            Integer.toString(number),
            Long.toString(move.position()),
            say.iso(move.time()),
            move.route().name(),
            Integer.toString(move.hop()),
            CsvCell.of(move.from().account()),
            CsvCell.of(move.from().bank()),
            CsvCell.of(move.to().account()),
            CsvCell.of(move.to().bank()),
            amount(move.before().own()),
            amount(move.before().ofVictims()),
            amount(move.moved().own()),
            amount(move.moved().ofVictims()),
            amount(move.unseen()),
            amount(move.back().ofVictims()),
            say.currency())
        + "\r\n";
  }

  private String amount(long minor) {
    return new Money(minor, say.currency()).decimal();
  }
}
