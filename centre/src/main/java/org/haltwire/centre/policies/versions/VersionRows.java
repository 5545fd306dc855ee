package org.haltwire.centre.policies.versions;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.policies.LifeDesk;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.life.LifeCycle.Wish;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Step;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The versions of a policy, for the page that lists them.
@Component
public class VersionRows {

  /// A reason that is long enough, to ask whether a step would be possible with one.
  static final String ANY_REASON = "a reason";

  private final VersionStore store;
  private final Policies policies;
  private final LifeDesk desk;

  VersionRows(VersionStore store, Policies policies, LifeDesk desk) {
    this.store = store;
    this.policies = policies;
    this.desk = desk;
  }

  /// One version.
  ///
  /// @param since its last activation, or its last step where it never was in force
  /// @param active whether `since` is an activation
  public record Row(Version version, Step since, boolean active) {}

  /// Puts the versions on a page, and whether the person can go back to the one before.
  public void show(Person person, Model model) {
    String name = policies.current().id().name();
    model.addAttribute(
        "rows", store.versions(name).stream().flatMap(one -> row(one).stream()).toList());
    store
        .before(name)
        .ifPresent(before -> {
          model.addAttribute("before", before);
          Move move = desk.may(before, person, new Wish.GoBack(ANY_REASON));
          model.addAttribute("mayGoBack", move instanceof Move.Taken);
        });
  }

  private Optional<Row> row(Version version) {
    List<Step> steps = store.steps(version.id());
    Optional<Step> active =
        steps.reversed().stream().filter(step -> step.stage() == Stage.ACTIVE).findFirst();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row(version, active.orElse(steps.getLast()), active.isPresent()));
  }
}
