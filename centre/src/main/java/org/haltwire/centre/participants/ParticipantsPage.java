package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is connected, what waits for a second person, and the form to propose somebody new.
@Controller
class ParticipantsPage {

  private final Roster roster;
  private final Onboarding onboarding;
  private final Administrators administrators;

  ParticipantsPage(Roster roster, Onboarding onboarding, Administrators administrators) {
    this.roster = roster;
    this.onboarding = onboarding;
    this.administrators = administrators;
  }

  @GetMapping("/participants")
  String list(Model model) {
    model.addAttribute("institutions", roster.now().institutions());
    model.addAttribute("proposals", onboarding.open());
    model.addAttribute("alone", administrators.count() < 2);
    model.addAttribute("roles", Role.values());
    model.addAttribute("typed", TermsChange.blank());
    model.addAttribute("kinds", Kind.values());
    return "participants";
  }

  @PostMapping("/participants")
  String propose(
      @RequestParam MultiValueMap<String, String> fields,
      Authentication person,
      HttpServletResponse response,
      Model model) {
    TermsForm form = new TermsForm(fields);
    String code = form.text("code");
    if (!Participant.isCode(code)) {
      response.setStatus(422);
      model.addAttribute("problem", "participants.wrong");
      return list(model);
    }
    switch (form.read()) {
      case TermsForm.Reading.Wrong(String expected) -> model.addAttribute("expected", expected);
      case TermsForm.Reading.Fine(Terms terms) -> {
        Onboarding.Act act = new Onboarding.Act(person.getName(), form.text("reason"));
        Onboarding.Outcome outcome = onboarding.admit(code, terms, act);
        if (outcome == Onboarding.Outcome.DONE) {
          return "redirect:/participants/" + code;
        }
        model.addAttribute("problem", InstitutionPage.words(outcome));
      }
    }
    response.setStatus(422);
    return list(model);
  }
}
