package org.haltwire.centre.policies.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.LifeDesk;
import org.haltwire.centre.policies.SignedIn;
import org.haltwire.centre.policies.life.LifeCycle.Wish;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.results.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The forms by which a draft is back-tested and proposed, as it was saved last.
@Controller
class StepsDoor {

  private final Drafts drafts;
  private final DraftSteps steps;
  private final Asking asking;
  private final LifeDesk desk;
  private final Checking checking;
  private final EditorPage page;

  StepsDoor(
      Drafts drafts,
      DraftSteps steps,
      Asking asking,
      LifeDesk desk,
      Checking checking,
      EditorPage page) {
    this.drafts = drafts;
    this.steps = steps;
    this.asking = asking;
    this.desk = desk;
    this.checking = checking;
    this.page = page;
  }

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}/backtest")
  String ask(
      @PathVariable long id,
      Asking.Form form,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Draft draft = find(id);
    return switch (steps.keep(draft, who.getName())) {
      case DraftSteps.Kept.Right right ->
          switch (asking.ask(right.version(), form, who.getName())) {
            case Asking.Asked.Taken taken -> "redirect:/policies/backtests/" + taken.id();
            case Asking.Asked.Wrong wrong -> refuse(draft, wrong.key(), response, model);
          };
      case DraftSteps.Kept.Wrong wrong -> {
        model.addAttribute("findings", checking.findings(draft.text(), wrong.compilation()));
        yield refuse(draft, "drafts.no-policy", response, model);
      }
      case DraftSteps.Kept.Misnamed _ -> refuse(draft, "drafts.misnamed", response, model);
    };
  }

  /// What somebody proposes.
  ///
  /// @param version the hash of the text that they saw
  /// @param revision the version's that they saw
  record Proposal(@Nullable String version, @Nullable Integer revision, @Nullable String reason) {}

  @PostMapping("/policies/drafts/{id:[0-9]{1,18}}/propose")
  String propose(
      @PathVariable long id,
      Proposal proposal,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    Draft draft = find(id);
    Integer seen = proposal.revision();
    if (seen == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Optional<Version> version =
        steps.version(draft).filter(one -> one.id().version().equals(proposal.version()));
    if (version.isEmpty()) {
      return refuse(draft, "drafts.moved-on", response, model);
    }
    Wish wish = new Wish.Propose(Objects.requireNonNullElse(proposal.reason(), ""));
    return switch (desk.wish(version.get().id(), seen, SignedIn.person(who), wish)) {
      case Move.Taken _ -> "redirect:/policies/versions/" + version.get().id().version();
      case Move.Refused refused -> {
        String word = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        yield refuse(draft, "refused." + word, response, model);
      }
    };
  }

  private Draft find(long id) {
    return drafts
        .find(id)
        .filter(draft -> draft.state() == Draft.State.OPEN)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String refuse(Draft draft, String why, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("problem", why);
    return page.show(draft, draft.text(), draft.revision(), model);
  }
}
