package org.haltwire.centre.policies.draft;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.backtest.Backtest;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.centre.policies.results.Asking;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Lets a draft become a version, which can be back-tested and proposed.
@Component
class DraftSteps {

  private final Drafts drafts;
  private final Policies policies;
  private final VersionStore store;
  private final BacktestStore backtests;
  private final Asking asking;

  DraftSteps(
      Drafts drafts,
      Policies policies,
      VersionStore store,
      BacktestStore backtests,
      Asking asking) {
    this.drafts = drafts;
    this.policies = policies;
    this.store = store;
    this.backtests = backtests;
    this.asking = asking;
  }

  /// What became of a draft's text.
  sealed interface Kept {

    /// It is a version now.
    record Right(Version version) implements Kept {}

    /// It is no policy, with what is wrong; nothing was kept.
    record Wrong(Compilation compilation) implements Kept {}

    /// It is a policy of another name, which would never be asked about payments.
    record Misnamed(String name) implements Kept {}
  }

  /// Checks a draft's text and keeps it as a version. Everybody who saved the draft is its author.
  Kept keep(Draft draft, String by) {
    return switch (PolicyCompiler.compile("draft", draft.text(), policies.profile())) {
      case Compilation.Refused refused -> new Kept.Wrong(refused);
      case Compilation.Compiled compiled -> {
        PolicyId id = compiled.policy().id();
        yield id.name().equals(policies.current().id().name())
            ? new Kept.Right(store.validated(text(draft, id), by))
            : new Kept.Misnamed(id.name());
      }
    };
  }

  /// The version that a draft's text is, if it was kept.
  Optional<Version> version(Draft draft) {
    return store.find(
        new PolicyId(policies.current().id().name(), PolicyCompiler.version(draft.text())));
  }

  /// Puts on a page what can be done with a draft.
  void show(Draft draft, Model model) {
    PolicyId id = new PolicyId(policies.current().id().name(), "draft");
    model.addAttribute("blank", asking.blank(id));
    version(draft)
        .ifPresent(version -> {
          List<Backtest> tests = backtests.of(version.id());
          model.addAttribute("version", version);
          model.addAttribute("tests", tests);
          model.addAttribute(
              "moved", version.stage() != Stage.VALIDATED && version.stage() != Stage.BACK_TESTED);
          model.addAttribute("proposable", version.stage() == Stage.BACK_TESTED);
        });
  }

  private VersionStore.Text text(Draft draft, PolicyId id) {
    return new VersionStore.Text(
        id, draft.title(), drafts.editors(draft.id()), basedOn(draft), draft.text());
  }

  /// A draft says in words what it began as: `payments 0123456789ab`, or a file.
  private String basedOn(Draft draft) {
    String name = policies.current().id().name();
    return draft.basedOn().startsWith(name + " ")
        ? store
            .find(name, draft.basedOn().substring(name.length() + 1))
            .map(version -> version.id().version())
            .orElse("")
        : "";
  }
}
