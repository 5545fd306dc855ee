package org.haltwire.centre.checks.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.web.Say;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where anybody reports a fraud, a page after the other. Each page brings all that was answered
/// before, so that going back, another language or a mistake loses nothing.
@Controller
class ReportPage {

  private static final int UNREADABLE = 422;
  private static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Reports reports;
  private final ReportGate gate;
  private final Say say;

  ReportPage(Reports reports, ReportGate gate, Say say) {
    this.reports = reports;
    this.gate = gate;
    this.say = say;
  }

  @GetMapping("/public/report")
  String begin(Model model) {
    return page(Step.WHAT, Answers.none(), Map.of(), model);
  }

  /// @param go `next`, `back` or `send`; anything else shows the same page again, as another
  ///   language does
  @PostMapping(path = "/public/report", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String go(
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String go,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Answers answers = Answers.of(request);
    Step here = Step.of(step);
    return switch (go) {
      case "back" -> page(before(here, answers), answers, Map.of(), model);
      case "next" -> next(here, answers, response, model);
      case "send" -> send(answers, request, response, model);
      default -> page(here, answers, Map.of(), model);
    };
  }

  private String next(Step here, Answers answers, HttpServletResponse response, Model model) {
    Map<Question, String> faults = reports.faults(answers, here);
    if (!faults.isEmpty()) {
      response.setStatus(UNREADABLE);
    }
    return page(faults.isEmpty() ? after(here, answers) : here, answers, faults, model);
  }

  private String send(
      Answers answers, HttpServletRequest request, HttpServletResponse response, Model model) {
    return switch (reports.send(answers, gate.network(request))) {
      case Reports.Sent.Faulty(var faults) -> {
        response.setStatus(UNREADABLE);
        yield page(first(faults, answers), answers, faults, model);
      }
      case Reports.Sent.Later(Duration wait) -> {
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
        model.addAttribute("wait", say.duration(wait.toMillis() + MINUTE.toMillis()));
        yield page(Step.WHO, answers, Map.of(), model);
      }
      case Reports.Sent.Taken(var taken) -> {
        model.addAttribute("taken", taken);
        model.addAttribute("lost", answers.lost());
        model.addAttribute("urgent", reports.isUrgent(answers));
        model.addAttribute("bank", reports.bank(answers));
        model.addAttribute("hotline", reports.hotline(answers));
        yield "public-report-done";
      }
    };
  }

  /// A card is asked about with the money, or with the rest where none was lost.
  private static Step first(Map<Question, String> faults, Answers answers) {
    Step first = faults.keySet().iterator().next().step();
    return first == Step.MONEY && !answers.lost() ? Step.WHO : first;
  }

  private Step after(Step here, Answers answers) {
    return switch (here) {
      case WHAT -> answers.lost() ? Step.MONEY : Step.WHO;
      case MONEY -> reports.isUrgent(answers) ? Step.NOW : Step.WHO;
      case NOW, WHO -> Step.WHO;
    };
  }

  private Step before(Step here, Answers answers) {
    return switch (here) {
      case WHAT, MONEY -> Step.WHAT;
      case NOW -> Step.MONEY;
      case WHO -> !answers.lost() ? Step.WHAT : reports.isUrgent(answers) ? Step.NOW : Step.MONEY;
    };
  }

  private String page(Step step, Answers answers, Map<Question, String> faults, Model model) {
    Map<String, String> wrong = new LinkedHashMap<>();
    faults.forEach((question, fault) -> wrong.put(question.field(), fault));
    model.addAttribute("step", step.field());
    model.addAttribute("answers", answers);
    model.addAttribute("wrong", wrong);
    model.addAttribute("carried", carried(step, answers));
    model.addAttribute("kinds", Reports.KINDS.stream().map(Enum::name).toList());
    model.addAttribute("banks", reports.banks());
    model.addAttribute("bank", reports.bank(answers));
    model.addAttribute("hotline", reports.hotline(answers));
    model.addAttribute("regions", reports.regions());
    model.addAttribute("today", reports.today());
    model.addAttribute("police", reports.police());
    // Another language, and Enter in a field, are buttons of this form.
    model.addAttribute("onward", step == Step.WHO ? "send" : "next");
    return "public-report";
  }

  /// What is not asked on this page goes along unseen.
  private static Map<String, String> carried(Step step, Answers answers) {
    Set<Question> shown = step == Step.WHO && !answers.lost() ? Set.of(Question.DIGITS) : Set.of();
    Map<String, String> carried = new LinkedHashMap<>();
    for (Question one : Question.values()) {
      if (one.step() != step && !shown.contains(one) && answers.has(one)) {
        carried.put(one.field(), answers.get(one));
      }
    }
    return carried;
  }
}
