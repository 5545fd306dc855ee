package org.haltwire.centre.checks.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.tips.TipDesk;
import org.haltwire.centre.web.Say;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.profile.CountryProfile;
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
  private static final String OTHER_BANK = "other";

  /// The kinds as people meet them, the most frequent first.
  private static final List<IncidentReport.Kind> KINDS =
      List.of(
          IncidentReport.Kind.BANK_SECURITY_CALL,
          IncidentReport.Kind.INVESTMENT,
          IncidentReport.Kind.PHISHING,
          IncidentReport.Kind.ADVANCE_PAYMENT,
          IncidentReport.Kind.IMPERSONATION,
          IncidentReport.Kind.TAKEOVER,
          IncidentReport.Kind.FICTITIOUS_LOAN,
          IncidentReport.Kind.CARD_THEFT,
          IncidentReport.Kind.OTHER);

  private final TipDesk desk;
  private final ReportGate gate;
  private final ReportSettings settings;
  private final Participants participants;
  private final CountryProfile profile;
  private final Say say;
  private final InstantSource clock;

  ReportPage(
      TipDesk desk,
      ReportGate gate,
      ReportSettings settings,
      Participants participants,
      CountryProfile profile,
      Say say,
      InstantSource clock) {
    this.desk = desk;
    this.gate = gate;
    this.settings = settings;
    this.participants = participants;
    this.profile = profile;
    this.say = say;
    this.clock = clock;
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
    Reading reading = new Reading(answers, grounds());
    Map<Question, String> faults =
        switch (here) {
          case WHAT -> reading.what().faults(here);
          case MONEY -> reading.money().faults(here);
          case NOW -> Map.of();
          case WHO -> reading.who().faults(here);
        };
    if (!faults.isEmpty()) {
      response.setStatus(UNREADABLE);
    }
    return page(faults.isEmpty() ? after(here, answers) : here, answers, faults, model);
  }

  private String send(
      Answers answers, HttpServletRequest request, HttpServletResponse response, Model model) {
    Reading reading = new Reading(answers, grounds()).what().money().who();
    if (!reading.faults().isEmpty()) {
      Step first = reading.faults().keySet().iterator().next().step();
      // A card is asked about with the money, or with the rest where none was lost.
      Step step = first == Step.MONEY && !answers.lost() ? Step.WHO : first;
      response.setStatus(UNREADABLE);
      return page(step, answers, reading.faults(), model);
    }
    String network = gate.network(request);
    Duration wait = desk.has(answers.form()) ? Duration.ZERO : gate.take(network);
    if (!wait.isZero()) {
      response.setStatus(TOO_MANY);
      response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
      model.addAttribute("wait", say.duration(wait.toMillis() + Duration.ofMinutes(1).toMillis()));
      return page(Step.WHO, answers, Map.of(), model);
    }
    model.addAttribute("taken", desk.take(reading.tip(network)));
    model.addAttribute("lost", answers.lost());
    model.addAttribute("urgent", isUrgent(answers));
    model.addAttribute("bank", bank(answers));
    return "public-report-done";
  }

  private Step after(Step here, Answers answers) {
    return switch (here) {
      case WHAT -> answers.lost() ? Step.MONEY : Step.WHO;
      case MONEY -> isUrgent(answers) ? Step.NOW : Step.WHO;
      case NOW, WHO -> Step.WHO;
    };
  }

  private Step before(Step here, Answers answers) {
    return switch (here) {
      case WHAT, MONEY -> Step.WHAT;
      case NOW -> Step.MONEY;
      case WHO -> !answers.lost() ? Step.WHAT : isUrgent(answers) ? Step.NOW : Step.MONEY;
    };
  }

  /// Whether money left so lately that it may still be held.
  private boolean isUrgent(Answers answers) {
    return answers.lost()
        && new Reading(answers, grounds())
            .at()
            .filter(at -> at.isAfter(clock.instant().minus(settings.urgent())))
            .isPresent();
  }

  private Reading.Grounds grounds() {
    Map<String, String> banks = new LinkedHashMap<>();
    participants.banks().forEach(one -> banks.put(one.code(), one.bic()));
    banks.put(OTHER_BANK, "");
    return new Reading.Grounds(clock.instant(), say.zoneId(), profile.currency(), banks, regions());
  }

  private List<String> regions() {
    return Regions.of(profile.code().toLowerCase(Locale.ROOT));
  }

  /// The chosen bank's name; empty where it is none of those connected.
  private String bank(Answers answers) {
    return participants.banks().stream()
        .filter(one -> one.code().equals(answers.get(Question.BANK)))
        .map(Participants.Bank::title)
        .findFirst()
        .orElse("");
  }

  private String page(Step step, Answers answers, Map<Question, String> faults, Model model) {
    Map<String, String> wrong = new LinkedHashMap<>();
    faults.forEach((question, fault) -> wrong.put(question.field(), fault));
    model.addAttribute("step", step.field());
    model.addAttribute("answers", answers);
    model.addAttribute("wrong", wrong);
    model.addAttribute("carried", carried(step, answers));
    model.addAttribute("kinds", KINDS.stream().map(Enum::name).toList());
    model.addAttribute("banks", participants.banks());
    model.addAttribute("bank", bank(answers));
    model.addAttribute("regions", regions());
    model.addAttribute("today", grounds().today());
    model.addAttribute("police", settings.phone());
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
