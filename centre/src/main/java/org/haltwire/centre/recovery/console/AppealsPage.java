package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.appeal.Evidence;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What holders of accounts say, the first due first, and the decisions about it.
@Controller
class AppealsPage {

  private static final int MOST = 200;
  private static final String PAGE = "/recovery/appeals";

  private final AppealStore store;
  private final AppealDesk desk;
  private final HoldStore holds;
  private final Reaches reaches;
  private final LookLog log;
  private final InstantSource clock;

  AppealsPage(
      AppealStore store,
      AppealDesk desk,
      HoldStore holds,
      Reaches reaches,
      LookLog log,
      InstantSource clock) {
    this.reaches = reaches;
    this.log = log;
    this.store = store;
    this.desk = desk;
    this.holds = holds;
    this.clock = clock;
  }

  /// An appeal, and whether the reader may decide it.
  record Row(Appeal appeal, Hold hold, List<String> evidence, boolean may) {

    Row {
      evidence = List.copyOf(evidence);
    }

    public boolean asksToDecide() {
      return appeal.kind() == Appeal.Kind.APPEAL;
    }
  }

  @GetMapping(PAGE)
  String list(Authentication person, HttpSession session, Model model) {
    List<Row> rows =
        store.open(reaches.of(person).regions(), MOST).stream()
            .map(one -> row(one, person.getName()))
            .toList();
    // They say who they are and how to reach them: a list of people, taken down as one look.
    log.looked(person, session, "appeal", PAGE, rows.size());
    model.addAttribute("now", clock.millis());
    model.addAttribute("rows", rows);
    return "recovery-appeals";
  }

  private Row row(Appeal appeal, String who) {
    Hold hold = holds.find(appeal.hold()).orElseThrow();
    return new Row(appeal, hold, store.evidence(appeal.id()), desk.may(appeal, who));
  }

  /// A file as it was sent. Browsers are to keep it, not to show it.
  @GetMapping(PAGE + "/{id:[0-9]{1,18}}/evidence/{number:[0-9]{1,4}}")
  ResponseEntity<byte[]> evidence(@PathVariable long id, @PathVariable int number) {
    Optional<Evidence> found = store.evidence(id, number);
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    Evidence evidence = found.get();
    boolean known = Evidence.TYPES.contains(evidence.type());
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(evidence.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(
            known ? MediaType.parseMediaType(evidence.type()) : MediaType.APPLICATION_OCTET_STREAM)
        .body(evidence.bytes());
  }

  @PostMapping(PAGE + "/{id:[0-9]{1,18}}/{decision:uphold|reject}")
  String decide(
      @PathVariable long id,
      @PathVariable String decision,
      @RequestParam(defaultValue = "") String reason,
      Authentication person,
      RedirectAttributes then) {
    String why = reason.strip();
    boolean fits = !why.isEmpty() && why.length() <= MovePage.REASON;
    String told = "none";
    if (store.find(id).isPresent()) {
      told =
          fits
              ? Arithmetic.word(desk.decide(id, decision.equals("uphold"), person.getName(), why))
              : "reason";
    }
    then.addFlashAttribute("decided", told);
    return "redirect:" + PAGE;
  }

  /// Notes that an answer was read.
  @PostMapping(PAGE + "/{id:[0-9]{1,18}}/read")
  String read(
      @PathVariable long id,
      Authentication person,
      HttpServletResponse response,
      RedirectAttributes then) {
    Optional<Appeal> answer = store.find(id).filter(one -> one.kind() == Appeal.Kind.ANSWER);
    if (answer.isEmpty()) {
      return CasePage.unknown(response);
    }
    then.addFlashAttribute("decided", desk.read(id, person.getName()) ? "read" : "race");
    return "redirect:" + PAGE;
  }
}
