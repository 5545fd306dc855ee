package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.recovery.tips.Named;
import org.haltwire.centre.recovery.tips.TipBook;
import org.haltwire.centre.recovery.tips.TipBook.State;
import org.haltwire.centre.recovery.tips.TipBook.Which;
import org.haltwire.centre.schemes.Schemes;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.signs.triage.Judgement;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people reported without having lost money: read, or rejected with a reason.
@Controller
class TipsPage {

  private static final int MOST = 50;
  private static final int REASON = 200;
  private static final String PAGE = "/recovery/tips";

  private final TipBook tips;
  private final Schemes schemes;
  private final Reaches reaches;
  private final LookLog log;

  TipsPage(TipBook tips, Schemes schemes, Reaches reaches, LookLog log) {
    this.tips = tips;
    this.schemes = schemes;
    this.reaches = reaches;
    this.log = log;
  }

  /// A report, and what scheme its words are like.
  record Row(TipBook.Read tip, Optional<Judgement> like) {

    public List<Named> named() {
      return tip.named();
    }
  }

  @GetMapping(PAGE)
  String list(
      @RequestParam(defaultValue = "new") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") long before,
      Authentication person,
      HttpSession session,
      Model model) {
    State of =
        Arrays.stream(State.values())
            .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(State.NEW);
    Set<String> regions = reaches.of(person).regions();
    List<TipBook.Read> some =
        tips.some(new Which(of, regions, kind, Math.max(0, before), MOST + 1));
    List<Row> rows =
        some.stream().limit(MOST).map(one -> new Row(one, schemes.of(one.words()))).toList();
    // They say who they are and whom they suspect: a list of people, taken down as one look.
    log.looked(person, session, "tip", PAGE, rows.size());
    model.addAttribute("state", of.name().toLowerCase(Locale.ROOT));
    model.addAttribute("states", List.of("new", "seen", "rejected"));
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", IncidentReport.Kind.values());
    model.addAttribute("rows", rows);
    model.addAttribute("waiting", tips.waiting(regions).count());
    model.addAttribute("older", some.size() > MOST ? rows.getLast().tip().id() : 0);
    return "recovery-tips";
  }

  @PostMapping(PAGE + "/{id:[0-9]{1,18}}/{decision:seen|reject}")
  String decide(
      @PathVariable long id,
      @PathVariable String decision,
      @RequestParam(defaultValue = "") String reason,
      Authentication person,
      HttpServletResponse response,
      RedirectAttributes then) {
    boolean reject = decision.equals("reject");
    String why = reject ? reason.strip() : "";
    if (reject && (why.isEmpty() || why.length() > REASON)) {
      then.addFlashAttribute("decided", "reason");
      return "redirect:" + PAGE;
    }
    State state = reject ? State.REJECTED : State.SEEN;
    if (!tips.look(id, state, reaches.of(person).regions(), person.getName(), why)) {
      return CasePage.unknown(response);
    }
    then.addFlashAttribute("decided", reject ? "rejected" : "seen");
    return "redirect:" + PAGE;
  }
}
