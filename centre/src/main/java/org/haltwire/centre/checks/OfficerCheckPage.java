package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.looks.Purposes;
import org.haltwire.centre.policies.ProfileSettings;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public's check for the centre's own people, who may also look at how money flows through an
/// account. Asks what for, and takes down that it was asked.
@Controller
class OfficerCheckPage {

  private final Checker checker;
  private final Purposes purposes;
  private final LookLog log;
  private final Tokens tokens;
  private final ProfileSettings profile;

  OfficerCheckPage(
      Checker checker, Purposes purposes, LookLog log, Tokens tokens, ProfileSettings profile) {
    this.checker = checker;
    this.purposes = purposes;
    this.log = log;
    this.tokens = tokens;
    this.profile = profile;
  }

  @GetMapping("/check")
  String ask() {
    return "check";
  }

  @PostMapping("/check")
  String check(
      @RequestParam(defaultValue = "") String what,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication person,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("what", what.length() <= Question.LONGEST ? what : "");
    switch (Question.read(what, profile.country())) {
      case Question.Unclear(Question.Why why) -> {
        response.setStatus(422);
        String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        model.addAttribute("unclear", "check-why." + code);
      }
      case Question.Clear(Asked asked) -> {
        boolean said = !number.isBlank() || !reason.isBlank();
        if (said && !purposes.state(session, person, number, reason)) {
          response.setStatus(422);
          model.addAttribute(
              "unfit", number.isBlank() ? "purpose.reason-wrong" : "purpose.case-wrong");
        }
        model.addAttribute("asks", !purposes.isStated(session));
        if (purposes.isStated(session)) {
          Answer answer = checker.checkForOfficer(asked);
          // A look that cannot be taken down fails here, before anything is shown.
          log.searched(person, session, subject(asked), 1);
          model.addAttribute("answer", answer);
        }
      }
    }
    return "check";
  }

  /// The same for each question about the same thing, and nothing that tells what it was.
  private String subject(Asked asked) {
    String subject = asked.requisite().map(one -> one.value()).orElse(asked.shown());
    return "check/" + tokens.account(subject);
  }
}
