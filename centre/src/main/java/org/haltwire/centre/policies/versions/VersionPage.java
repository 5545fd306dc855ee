package org.haltwire.centre.policies.versions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.policies.Activations;
import org.haltwire.centre.policies.LifeDesk;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.SignedIn;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.centre.policies.results.Asking;
import org.haltwire.centre.web.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A version of the policy: its text, what it differs in from the one in force, the steps that it
/// took, and those that it may take next.
@Controller
class VersionPage {

  private static final String ADDRESS = "/policies/versions/";

  private final VersionStore store;
  private final Policies policies;
  private final LifeDesk desk;
  private final Activations activations;
  private final BacktestStore backtests;
  private final Asking asking;

  VersionPage(
      VersionStore store,
      Policies policies,
      LifeDesk desk,
      Activations activations,
      BacktestStore backtests,
      Asking asking) {
    this.store = store;
    this.policies = policies;
    this.desk = desk;
    this.activations = activations;
    this.backtests = backtests;
    this.asking = asking;
  }

  @GetMapping("/policies/versions/{hash}")
  String look(@PathVariable String hash, Authentication who, Model model) {
    return show(find(hash), SignedIn.person(who), model);
  }

  /// How far it is on its way into force; tells the page to load anew once it took a step.
  @GetMapping("/policies/versions/{hash}/progress")
  String progress(
      @PathVariable String hash,
      @RequestParam int revision,
      HttpServletResponse response,
      Model model) {
    Version version = find(hash);
    if (version.revision() != revision) {
      response.setHeader("HX-Refresh", "true");
    }
    way(version, model);
    return "policy-version :: way";
  }

  /// A form by which somebody lets a version take a step.
  record Form(@Nullable Integer revision, @Nullable String reason) {}

  @PostMapping("/policies/versions/{hash}/{act:propose|approve|refuse|withdraw|back}")
  String step(
      @PathVariable String hash,
      @PathVariable String act,
      Form form,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Version version = find(hash);
    Person person = SignedIn.person(who);
    Integer seen = form.revision();
    if (seen == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    String reason = Objects.requireNonNullElse(form.reason(), "");
    return switch (desk.wish(version.id(), seen, person, Offer.wish(act, reason))) {
      case Move.Taken _ -> "redirect:" + ADDRESS + version.id().version();
      case Move.Refused refused -> {
        response.setStatus(refused.why() == Move.Why.RACE ? 409 : 422);
        model.addAttribute("problem", "refused." + Offer.word(refused.why()));
        yield show(find(hash), person, model);
      }
    };
  }

  @PostMapping("/policies/versions/{hash}/backtest")
  String ask(
      @PathVariable String hash,
      Asking.Form form,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Version version = find(hash);
    return switch (asking.ask(version, form, who.getName())) {
      case Asking.Asked.Taken taken -> "redirect:/policies/backtests/" + taken.id();
      case Asking.Asked.Wrong wrong -> {
        response.setStatus(422);
        model.addAttribute("problem", wrong.key());
        yield show(version, SignedIn.person(who), model);
      }
    };
  }

  @PostMapping("/policies/versions/{hash}/shadow")
  String shadow(@PathVariable String hash, Authentication who) {
    Version version = find(hash);
    long id =
        shadow(version).map(Backtest::id).orElseGet(() -> asking.shadow(version, who.getName()));
    return "redirect:/policies/backtests/" + id;
  }

  private Version find(String hash) {
    return store
        .find(policies.current().id().name(), hash)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Version version, Person person, Model model) {
    String text = policies.text(version.id()).orElse("");
    String inForce = policies.text(policies.current().id()).orElse("");
    model.addAttribute("lines", text.lines().toList());
    model.addAttribute("current", policies.current().id());
    model.addAttribute("difference", Difference.between(inForce, text));
    model.addAttribute("steps", store.steps(version.id()));
    model.addAttribute("backtests", backtests.of(version.id()));
    model.addAttribute("offers", Offer.of(version, person, desk));
    model.addAttribute("blank", asking.blank(version.id()));
    shadow(version).ifPresent(shadow -> model.addAttribute("shadow", shadow));
    way(version, model);
    return "policy-version";
  }

  private void way(Version version, Model model) {
    model.addAttribute("version", version);
    model.addAttribute("percent", activations.percent(version.id()).orElse(0));
    List<Backtest> tests = backtests.of(version.id());
    boolean tested = tests.stream().anyMatch(VersionPage::soonTested);
    model.addAttribute("tested", version.stage() == Stage.VALIDATED && tested);
    if (version.stage() == Stage.ACTIVE) {
      store.last(version.id(), Stage.ACTIVE).ifPresent(step -> model.addAttribute("active", step));
    }
  }

  private static boolean soonTested(Backtest test) {
    return test.kind() == Backtest.Kind.BACKTEST
        && (!test.state().over() || test.state() == Backtest.State.DONE);
  }

  /// The shadow that the version is in, if it is.
  private Optional<Backtest> shadow(Version version) {
    return backtests.of(version.id()).stream()
        .filter(one -> one.kind() == Backtest.Kind.SHADOW)
        .filter(one -> !one.state().over() || one.state() == Backtest.State.INTERRUPTED)
        .findFirst();
  }
}
