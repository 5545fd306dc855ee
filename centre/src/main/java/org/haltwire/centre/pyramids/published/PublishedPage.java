package org.haltwire.centre.pyramids.published;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.access.Reader;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.pyramids.published.Publication.Kind;
import org.haltwire.centre.pyramids.published.Publication.State;
import org.haltwire.centre.pyramids.published.PublicationDesk.Done;
import org.haltwire.centre.web.Tongue;
import org.haltwire.signs.requisite.Requisite;
import org.haltwire.signs.requisite.RequisiteReader;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Address.Fine;
import org.haltwire.signs.site.Site;
import org.haltwire.signs.text.Folded;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where officers propose, publish and take back names, and answer objections.
@Controller
class PublishedPage {

  private static final String LIST = "redirect:/published";
  private static final int WORDS = 2_000;
  private static final int LONGEST_DAYS = 180;

  private final PublicationStore store;
  private final PublicationDesk desk;
  private final ObjectionStore objections;
  private final ProfileSettings profile;
  private final InstantSource clock;

  PublishedPage(
      PublicationStore store,
      PublicationDesk desk,
      ObjectionStore objections,
      ProfileSettings profile,
      InstantSource clock) {
    this.store = store;
    this.desk = desk;
    this.objections = objections;
    this.profile = profile;
    this.clock = clock;
  }

  /// The form of a proposal.
  record Proposed(
      String subject,
      String name,
      String en,
      String ru,
      String kk,
      String basis,
      String unit,
      String days) {

    /// In a language.
    public String reason(String language) {
      return switch (language) {
        case "ru" -> ru;
        case "kk" -> kk;
        default -> en;
      };
    }

    private boolean isComplete() {
      return Stream.of(name, en, ru, kk, basis, unit)
              .noneMatch(one -> one == null || one.isBlank() || one.length() > WORDS)
          && days != null
          && days.matches("[0-9]{1,3}")
          && Integer.parseInt(days) >= 1
          && Integer.parseInt(days) <= LONGEST_DAYS;
    }
  }

  @GetMapping("/published")
  String show(Authentication who, Model model) {
    return page(who, "", model);
  }

  private String page(Authentication who, String problem, Model model) {
    model.addAttribute("me", who.getName());
    model.addAttribute("languages", Tongue.ALL);
    model.addAttribute("problem", problem);
    model.addAttribute("proposals", store.all(State.PROPOSED));
    model.addAttribute("listed", store.all(State.PUBLISHED));
    model.addAttribute(
        "ended", store.all(State.REVERSED, State.EXPIRED, State.REFUSED, State.WITHDRAWN));
    model.addAttribute("objections", objections.all());
    // How to reach who objected is for who answers.
    model.addAttribute("contacts", Reader.may(who, Permission.APPROVE_REGISTERS));
    return "published";
  }

  @PostMapping("/published")
  String propose(
      @ModelAttribute Proposed form,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Optional<Subject> subject = subject(form.subject() == null ? "" : form.subject());
    if (subject.isEmpty() || !form.isComplete()) {
      response.setStatus(422);
      model.addAttribute("form", form);
      return page(who, "published.incomplete", model);
    }
    PublicationStore.Wish wish =
        new PublicationStore.Wish(
            subject.get().kind(),
            subject.get().key(),
            form.name().strip(),
            Map.of("en", form.en().strip(), "ru", form.ru().strip(), "kk", form.kk().strip()),
            form.basis().strip(),
            form.unit().strip(),
            clock.millis() + Duration.ofDays(Integer.parseInt(form.days())).toMillis());
    if (!store.propose(wish, who.getName())) {
      response.setStatus(409);
      model.addAttribute("form", form);
      return page(who, "published.already", model);
    }
    return LIST;
  }

  private record Subject(Kind kind, String key) {}

  /// By what a question will find it.
  private Optional<Subject> subject(String text) {
    List<Requisite> read = RequisiteReader.read(Folded.of(text.strip()), profile.country());
    if (read.size() == 1 && read.getFirst().kind() != Requisite.Kind.LINK) {
      Requisite one = read.getFirst();
      boolean company = one.kind() == Requisite.Kind.COMPANY;
      return Optional.of(new Subject(company ? Kind.COMPANY : Kind.REQUISITE, one.value()));
    }
    return Address.read(text.strip()) instanceof Fine(Site site)
        ? Optional.of(new Subject(Kind.SITE, site.key()))
        : Optional.empty();
  }

  @PostMapping("/published/{id:[0-9]{1,18}}/approve")
  String approve(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return after(desk.publish(find(id), who.getName()), who, response, model);
  }

  @PostMapping("/published/{id:[0-9]{1,18}}/refuse")
  String refuse(
      @PathVariable long id, Authentication who, HttpServletResponse response, Model model) {
    return after(desk.refuse(find(id), who.getName()), who, response, model);
  }

  @PostMapping("/published/{id:[0-9]{1,18}}/take-back")
  String takeBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    if (why.isBlank() || why.length() > WORDS) {
      response.setStatus(422);
      return page(who, "published.no-why", model);
    }
    return after(desk.takeBack(find(id), who.getName(), why.strip()), who, response, model);
  }

  /// @param state `SHOWN`, `UPHELD` or `REJECTED`
  /// @param shown the reply as the public reads it; needed to show one
  @PostMapping("/published/objections/{id:[0-9]{1,18}}")
  String decide(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String answer,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Objection one =
        objections.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean fits =
        state.matches("SHOWN|UPHELD|REJECTED")
            && !answer.isBlank()
            && answer.length() <= WORDS
            && shown.length() <= WORDS
            && (!state.equals("SHOWN") || (!shown.isBlank() && one.publication() > 0));
    if (!fits) {
      response.setStatus(422);
      return page(who, "published.objection-incomplete", model);
    }
    Optional<Publication> named = store.find(one.publication());
    if (named.filter(name -> name.steps().tookPart(who.getName())).isPresent()) {
      response.setStatus(409);
      return page(who, "published.took-part", model);
    }
    Objection.State to = Objection.State.valueOf(state);
    String reply = to == Objection.State.SHOWN ? shown.strip() : "";
    // First the name, so that nobody is told that they were right while it still stands.
    if (to == Objection.State.UPHELD && named.isPresent()) {
      desk.takeBack(named.get(), who.getName(), answer.strip());
    }
    boolean decided = objections.decide(one, to, reply, answer.strip(), who.getName());
    return after(decided ? Done.DONE : Done.TOO_LATE, who, response, model);
  }

  private String after(Done done, Authentication who, HttpServletResponse response, Model model) {
    if (done == Done.DONE) {
      return LIST;
    }
    response.setStatus(409);
    String why =
        switch (done) {
          case DONE, TOO_LATE -> "terms.too-late";
          case OWN -> "terms.own";
          case DEPENDENT -> "terms.dependent";
        };
    return page(who, why, model);
  }

  private Publication find(long id) {
    return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
