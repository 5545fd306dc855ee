package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.CheckCounts;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.checks.ask.Question.Clear;
import org.haltwire.centre.checks.ask.Question.Unclear;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.checks.picture.PictureReader;
import org.haltwire.centre.checks.picture.Unreadable;
import org.haltwire.centre.policies.ProfileSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The public's first page: a question, and an answer. What is asked about comes in the body, so
/// that it is in no address, no history and no log.
@Controller
class CheckPage {

  private final Checker checker;
  private final Captures captures;
  private final PictureReader pictures;
  private final AskingLimits limits;
  private final CheckCounts counts;
  private final ProfileSettings profile;

  CheckPage(
      Checker checker,
      Captures captures,
      PictureReader pictures,
      AskingLimits limits,
      CheckCounts counts,
      ProfileSettings profile) {
    this.checker = checker;
    this.captures = captures;
    this.pictures = pictures;
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

  /// A picture: its text is read and shown, and the question is about that.
  @PostMapping("/public/check/picture")
  String picture(
      @RequestParam(required = false) @Nullable MultipartFile picture,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException, InterruptedException {
    try {
      byte[] bytes = picture == null ? new byte[0] : picture.getBytes();
      String text = pictures.read(bytes, limits.mayBring(limits.who(request)));
      model.addAttribute("picture", true);
      String read = text.substring(0, Math.min(text.length(), Question.LONGEST));
      answer(read, CheckCounts.Door.PAGE, request, response, model);
    } catch (Unreadable unreadable) {
      response.setStatus(422);
      model.addAttribute("unclear", unreadable.why().key());
    }
    return "public-check";
  }

  @ModelAttribute("pictures")
  boolean pictures() {
    return pictures.isThere();
  }

  /// The answer about a link once its page was read. It is waited for a little; then it is shown as
  /// far as it is there.
  @GetMapping("/public/check/rest/{key}")
  String rest(
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws InterruptedException {
    later(key, request, response, model);
    return "public-check";
  }

  @GetMapping("/public/widget/rest/{key}")
  String widgetRest(
      @PathVariable String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws InterruptedException {
    later(key, request, response, model);
    return "public-widget";
  }

  private void later(
      String key, HttpServletRequest request, HttpServletResponse response, Model model)
      throws InterruptedException {
    Duration wait = limits.again(limits.who(request));
    if (!wait.isZero()) {
      later(wait, response, model);
      return;
    }
    captures.await(key, CheckDoor.PATIENCE);
    Optional<Answer> answer = checker.rest(key, limits.people(limits.who(request)));
    if (answer.isPresent()) {
      model.addAttribute("answer", answer.get());
    } else {
      response.setStatus(404);
      model.addAttribute("unclear", "check-why.rest-gone");
    }
  }

  private static void later(Duration wait, HttpServletResponse response, Model model) {
    response.setStatus(429);
    response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    model.addAttribute("waitMillis", wait.plusMillis(999).toMillis());
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
          Answer answer = checker.check(asked, allowed);
          counts.add(answer, LocaleContextHolder.getLocale(), door);
          model.addAttribute("answer", answer);
        } else {
          later(wait, response, model);
        }
      }
    }
  }
}
