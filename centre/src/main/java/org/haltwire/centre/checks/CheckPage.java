package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.CheckCounts;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.checks.ask.Question.Clear;
import org.haltwire.centre.checks.ask.Question.Unclear;
import org.haltwire.centre.policies.ProfileSettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public's first page: a question, and an answer. What is asked about comes in the body, so
/// that it is in no address, no history and no log.
@Controller
class CheckPage {

  private final Checker checker;
  private final AskingLimits limits;
  private final CheckCounts counts;
  private final ProfileSettings profile;

  CheckPage(Checker checker, AskingLimits limits, CheckCounts counts, ProfileSettings profile) {
    this.checker = checker;
    this.limits = limits;
    this.counts = counts;
    this.profile = profile;
  }

  @GetMapping("/public")
  String ask() {
    return "public-check";
  }

  /// A page that was an answer cannot be asked for again.
  @GetMapping("/public/check")
  String again() {
    return "redirect:/public";
  }

  @PostMapping("/public/check")
  String check(
      @RequestParam(defaultValue = "") String what,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    answer(what, CheckCounts.Door.PAGE, request, response, model);
    return "public-check";
  }

  /// The same question within a bank's page.
  @GetMapping("/public/widget")
  String widget() {
    return "public-widget";
  }

  @PostMapping("/public/widget")
  String widget(
      @RequestParam(defaultValue = "") String what,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    answer(what, CheckCounts.Door.WIDGET, request, response, model);
    return "public-widget";
  }

  private void answer(
      String what,
      CheckCounts.Door door,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("what", what.length() <= Question.LONGEST ? what : "");
    switch (Question.read(what, profile.country())) {
      case Unclear(Question.Why why) -> {
        response.setStatus(422);
        String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        model.addAttribute("unclear", "check-why." + code);
      }
      case Clear(Asked asked) -> {
        AskingLimits.Allowed allowed = limits.allow(limits.who(request), asked);
        Duration wait = allowed.later();
        if (wait.isZero()) {
          Answer answer = checker.check(asked, allowed.people());
          counts.add(answer, LocaleContextHolder.getLocale(), door);
          model.addAttribute("answer", answer);
        } else {
          response.setStatus(429);
          response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
          model.addAttribute("waitMillis", wait.plusMillis(999).toMillis());
        }
      }
    }
  }
}
