package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One institution: its terms and what is proposed for them, its keys, and all that was done.
@Controller
class InstitutionPage {

  private final Roster roster;
  private final Onboarding onboarding;
  private final KeyDesk keys;
  private final StepStore steps;
  private final Administrators administrators;
  private final InstantSource clock;

  InstitutionPage(
      Roster roster,
      Onboarding onboarding,
      KeyDesk keys,
      StepStore steps,
      Administrators administrators,
      InstantSource clock) {
    this.roster = roster;
    this.onboarding = onboarding;
    this.keys = keys;
    this.steps = steps;
    this.administrators = administrators;
    this.clock = clock;
  }

  /// Who does what, in which exchange.
  record Acting(String name, MultiValueMap<String, String> fields, HttpServletResponse response) {

    Onboarding.Act act() {
      return new Onboarding.Act(name, new TermsForm(fields).text("reason"));
    }

    long number(String field) {
      String text = new TermsForm(fields).text(field);
      return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
  }

  /// A key as the page shows it.
  record KeyLine(KeyRecord key, boolean ended, boolean soon) {}

  @ModelAttribute("acting")
  Acting acting(
      Authentication person,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response) {
    return new Acting(person.getName(), fields, response);
  }

  static String words(Onboarding.Outcome outcome) {
    return "onboarding." + outcome.name().toLowerCase(Locale.ROOT);
  }

  @GetMapping("/participants/{code}")
  String show(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    Optional<Institution> institution = roster.now().find(code);
    Optional<Proposal> proposal = onboarding.open(code);
    List<StepStore.Step> history = steps.of(code);
    if (institution.isEmpty() && history.isEmpty()) {
      throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
    }
    model.addAttribute("code", code);
    institution.ifPresent(one -> {
      model.addAttribute("one", one);
      model.addAttribute("typed", TermsChange.typed(one.terms()));
      model.addAttribute("terms", TermsChange.all(one.terms()));
    });
    proposal.ifPresent(open -> {
      model.addAttribute("proposal", open);
      model.addAttribute("own", open.who().equals(acting.name()));
      model.addAttribute(
          "changes",
          institution
              .map(one -> TermsChange.between(one.terms(), open.terms()))
              .orElseGet(() -> TermsChange.all(open.terms())));
    });
    model.addAttribute("alone", administrators.count() < 2);
    model.addAttribute("keys", lines(code));
    model.addAttribute("overlapDays", keys.overlap().toDays());
    model.addAttribute("history", history);
    model.addAttribute("roles", Role.values());
    model.addAttribute("kinds", Kind.values());
    return "participant";
  }

  private List<KeyLine> lines(String code) {
    var now = clock.instant();
    return keys.of(code).stream()
        .map(key -> {
          boolean ended = !key.revoked() && !key.usable(now);
          boolean soon = key.usable(now) && key.endsAt().isBefore(now.plus(WorkingKey.WARNED_FOR));
          return new KeyLine(key, ended, soon);
        })
        .toList();
  }

  @PostMapping("/participants/{code}/terms")
  String change(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    return switch (new TermsForm(acting.fields()).read()) {
      case TermsForm.Reading.Wrong(String expected) -> {
        acting.response().setStatus(422);
        model.addAttribute("expected", expected);
        yield show(code, acting, model);
      }
      case TermsForm.Reading.Fine(Terms terms) -> {
        int revision = (int) acting.number("revision");
        yield after(onboarding.change(code, revision, terms, acting.act()), code, acting, model);
      }
    };
  }

  @PostMapping("/participants/{code}/suspend")
  String suspend(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    return after(onboarding.suspend(code, acting.act()), code, acting, model);
  }

  @PostMapping("/participants/{code}/lift")
  String lift(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    return after(onboarding.lift(code, acting.act()), code, acting, model);
  }

  @PostMapping("/participants/{code}/approve")
  String approve(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    long id = acting.number("proposal");
    return after(onboarding.approve(code, id, acting.name()), code, acting, model);
  }

  @PostMapping("/participants/{code}/refuse")
  String refuse(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    long id = acting.number("proposal");
    return after(onboarding.refuse(code, id, acting.act()), code, acting, model);
  }

  /// The answer itself shows the key, and no address leads to it again.
  @PostMapping("/participants/{code}/keys")
  String issue(
      @PathVariable String code,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    String label = new TermsForm(acting.fields()).text("label");
    return label.length() > KeyDesk.LABEL_LIMIT
        ? refused("keys.long-label", code, acting, model)
        : shown(keys.issue(code, label, acting.name()), code, acting, model);
  }

  @PostMapping("/participants/{code}/keys/{prefix}/rotate")
  String rotate(
      @PathVariable String code,
      @PathVariable String prefix,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    long days = acting.number("days");
    if (days < 0 || days > ParticipantSettings.LONGEST_LIFE.toDays()) {
      return refused("keys.days", code, acting, model);
    }
    Duration overlap = Duration.ofDays(days);
    return shown(keys.rotate(code, prefix, overlap, acting.name()), code, acting, model);
  }

  @PostMapping("/participants/{code}/keys/{prefix}/revoke")
  String revoke(
      @PathVariable String code,
      @PathVariable String prefix,
      @ModelAttribute(name = "acting", binding = false) Acting acting) {
    keys.revoke(code, prefix, acting.name());
    return "redirect:/participants/{code}";
  }

  private String shown(Optional<KeyDesk.Issued> issued, String code, Acting acting, Model model) {
    if (issued.isEmpty()) {
      return refused("keys.full", code, acting, model);
    }
    model.addAttribute("newKey", issued.get().key().text());
    return show(code, acting, model);
  }

  private String after(Onboarding.Outcome outcome, String code, Acting acting, Model model) {
    return outcome == Onboarding.Outcome.DONE
        ? "redirect:/participants/{code}"
        : refused(words(outcome), code, acting, model);
  }

  private String refused(String why, String code, Acting acting, Model model) {
    acting.response().setStatus(422);
    model.addAttribute("problem", why);
    return show(code, acting, model);
  }
}
