package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.access.oidc.Errand;
import org.haltwire.centre.access.oidc.Identity;
import org.haltwire.centre.access.oidc.Met;
import org.haltwire.centre.access.oidc.OidcProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sends people to the provider and takes them in when they come back.
@Controller
class ProviderPage {

  private static final String CALLBACK = "/sign-in/oidc/callback";

  private final OidcProvider provider;
  private final ProviderPeople people;
  private final Answers answers;
  private final Sessions sessions;
  private final Refusals refusals;
  private final InstantSource clock;

  ProviderPage(
      OidcProvider provider,
      ProviderPeople people,
      Answers answers,
      Sessions sessions,
      Refusals refusals,
      InstantSource clock) {
    this.provider = provider;
    this.people = people;
    this.answers = answers;
    this.sessions = sessions;
    this.refusals = refusals;
    this.clock = clock;
  }

  /// One who comes back, as an address of ours says.
  ///
  /// @param iss who says so (RFC 9207); empty where the provider does not tell
  record Return(String state, String code, String error, String iss) {}

  /// A link rather than a form: pages let forms lead nowhere but to the centre itself.
  @GetMapping("/sign-in/oidc")
  String begin(HttpServletRequest request, HttpServletResponse response, Model model) {
    return send(false, request, response, model);
  }

  @GetMapping("/prove/oidc")
  String prove(HttpServletRequest request, HttpServletResponse response, Model model) {
    return send(true, request, response, model);
  }

  private String send(
      boolean proves, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!provider.settings().offered()) {
      return proves ? "redirect:/prove" : "redirect:/sign-in";
    }
    String back = ConsoleAddress.of(provider.settings(), request) + CALLBACK;
    Errand errand = Errand.begin(back, clock.millis(), proves);
    return provider
        .entrance(errand)
        .map(place -> {
          Errands.keep(errand, request);
          return "redirect:" + place;
        })
        .orElseGet(() -> say("away", 503, response, model));
  }

  /// Whoever opens this address without having been sent gets nothing, and takes nothing away from
  /// who was.
  @GetMapping(CALLBACK)
  String back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      @RequestParam(defaultValue = "") String iss,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Return come = new Return(state, code, error, iss);
    Optional<Errand> errand = Errands.take(come.state(), clock.millis(), request);
    boolean other = !come.iss().isEmpty() && !come.iss().equals(provider.settings().issuer());
    if (errand.isEmpty() || other) {
      return refuse(
          "unknown", errand.isEmpty() ? "state" : "issuer", "stale", request, response, model);
    }
    if (!come.error().isEmpty() || come.code().isEmpty()) {
      return refuse("unknown", "declined there", "declined", request, response, model);
    }
    return switch (provider.redeem(errand.get(), come.code())) {
      case Met.Away _ -> say("away", 503, response, model);
      case Met.NotAccepted(String why) -> refuse("unknown", why, "stale", request, response, model);
      case Met.Known(Identity who) -> arrive(errand.get(), who, request, response, model);
    };
  }

  private String arrive(
      Errand errand,
      Identity who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (people.arrive(who)) {
      case ProviderPeople.Arrival.Out(String name, String why) ->
          refuse(name, why, why, request, response, model);
      case ProviderPeople.Arrival.In(Person person) ->
          errand.proves()
              ? proved(person, request, response, model)
              : in(person, who, request, response);
    };
  }

  private String in(
      Person person, Identity who, HttpServletRequest request, HttpServletResponse response) {
    String next = answers.in(person, Way.PROVIDER, request, response);
    OneSession.of(request).ifPresent(one -> sessions.prove(one, who.provenAt()));
    Errands.keepToken(who.idToken(), request);
    return next;
  }

  /// The same person as the session's, or nobody: that somebody else can sign in there proves
  /// nothing. Whose roles are others now signs in anew.
  private String proved(
      Person person, HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<OneSession> mine =
        OneSession.of(request).filter(one -> one.beginning().name().equals(person.name()));
    if (mine.isEmpty()) {
      return refuse(person.name(), "proof of somebody else", "other", request, response, model);
    }
    sessions.prove(mine.get());
    return "redirect:" + StepUpFilter.back(request);
  }

  private String refuse(
      String name,
      String why,
      String shown,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    refusals.record(name, "provider: " + why, request.getRemoteAddr());
    return say(shown, 403, response, model);
  }

  private String say(String what, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    model.addAttribute("why", what);
    return "sign-in-provider";
  }
}
