package org.haltwire.centre.dossier;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.looks.Purposes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Everything that the centre holds of one person, to read and to take along. Whoever looks says
/// first what for; the look is in the log before anything is searched for, with a token in place of
/// the person.
@Controller
class PeopleDataPage {

  /// As `policies/insiders.yaml` names it.
  static final String WHAT = "dossier";

  private static final int SHOWN = 50;
  private static final String ASK = "redirect:/purpose?to=/people-data";

  private final Inquiries inquiries;
  private final Subjects subjects;
  private final ErasureStore erasures;
  private final Purposes purposes;
  private final LookLog log;

  PeopleDataPage(
      Inquiries inquiries,
      Subjects subjects,
      ErasureStore erasures,
      Purposes purposes,
      LookLog log) {
    this.inquiries = inquiries;
    this.subjects = subjects;
    this.erasures = erasures;
    this.purposes = purposes;
    this.log = log;
  }

  @GetMapping("/people-data")
  String form(HttpSession session, Model model) {
    if (!purposes.isStated(session)) {
      return ASK;
    }
    return form(model);
  }

  private String form(Model model) {
    model.addAttribute("ways", Subjects.By.values());
    model.addAttribute("erasures", erasures.latest(SHOWN));
    return "people-data";
  }

  @PostMapping("/people-data/search")
  String search(
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String name,
      Principal person,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    if (!purposes.isStated(session)) {
      return ASK;
    }
    Optional<Whom> whom =
        Arrays.stream(Subjects.By.values())
            .filter(one -> one.name().equals(by))
            .findFirst()
            .flatMap(way -> subjects.read(way, name));
    if (whom.isEmpty()) {
      return wrong("dossier.nobody", by, name, response, model);
    }
    if (Subjects.isTooShort(whom.get())) {
      return wrong("dossier.too-short", by, name, response, model);
    }
    log.looked(person, session, WHAT, whom.get().reference(), 1);
    return inquiries
        .begin(person.getName(), whom.get())
        .map(number -> "redirect:/people-data/" + number)
        .orElseGet(() -> wrong("dossier.too-many", by, name, response, model));
  }

  private String wrong(
      String problem, String by, String name, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("problem", problem);
    model.addAttribute("by", by);
    model.addAttribute("name", name);
    return form(model);
  }

  /// While it is searched the page asks again by itself.
  @GetMapping("/people-data/{number:[0-9]{1,18}}")
  String show(
      @PathVariable long number,
      Principal person,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    if (!purposes.isStated(session)) {
      return ASK;
    }
    Inquiries.Inquiry inquiry = own(number, person);
    if (inquiry.state() == Inquiries.State.SEARCHING) {
      response.setHeader("Refresh", "2");
    }
    model.addAttribute("inquiry", inquiry);
    model.addAttribute("subject", Subjects.written(inquiry.whom()));
    model.addAttribute("counts", Dossier.counts(inquiry.parts()));
    return "people-data-one";
  }

  /// For the person, or for another centre.
  @GetMapping("/people-data/{number:[0-9]{1,18}}/data.json")
  void export(
      @PathVariable long number,
      Principal person,
      HttpSession session,
      HttpServletResponse response)
      throws IOException {
    if (!purposes.isStated(session)) {
      response.sendRedirect("/purpose?to=/people-data");
      return;
    }
    Inquiries.Inquiry inquiry = own(number, person);
    if (inquiry.state() != Inquiries.State.DONE) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<Dossier.Part> parts = inquiry.parts();
    long records = parts.stream().mapToLong(Dossier.Part::total).sum();
    log.exported(person, session, WHAT, inquiry.whom().reference(), records);
    byte[] json = DossierJson.of(inquiry).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", "attachment; filename=person.json");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private Inquiries.Inquiry own(long number, Principal person) {
    return inquiries
        .find(number, person.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
