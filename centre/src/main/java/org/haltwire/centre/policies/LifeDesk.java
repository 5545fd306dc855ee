package org.haltwire.centre.policies;

import java.util.List;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.policies.life.LifeCycle;
import org.haltwire.centre.policies.life.LifeCycle.Wish;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Step;
import org.haltwire.centre.policies.life.Version;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.springframework.stereotype.Component;

/// Where people let a version take its next step. [LifeCycle] judges the wish, [VersionStore] keeps
/// the step unless somebody else was faster, and [Activations] learns of what it has to do.
@Component
public class LifeDesk {

  private final VersionStore store;
  private final Activations activations;
  private final Independent independent;

  LifeDesk(VersionStore store, Activations activations, Independent independent) {
    this.independent = independent;
    this.store = store;
    this.activations = activations;
  }

  /// Takes a step, or says why not; then nothing changed.
  ///
  /// @param revision of the version that the person saw
  public Move wish(PolicyId id, int revision, Person person, Wish wish) {
    Version version =
        store
            .find(id)
            .orElseThrow(() ->
                new IllegalArgumentException("Expected a kept version, but got " + id.version()));
    if (version.revision() != revision) {
      return new Move.Refused(Move.Why.RACE);
    }
    return switch (may(version, person, wish)) {
      case Move.Refused refused -> refused;
      case Move.Taken taken -> take(version, taken, person, wish.reason().strip());
    };
  }

  /// Whether a person could take a step now. Changes nothing.
  public Move may(Version version, Person person, Wish wish) {
    String proposer = proposer(version.id());
    Move move = LifeCycle.decide(version, proposer, person, wish);
    boolean approves = move instanceof Move.Taken && wish instanceof Wish.Approve;
    return approves && !isIndependent(person, version, proposer)
        ? new Move.Refused(Move.Why.DEPENDENT)
        : move;
  }

  /// Of everybody who wrote it, and of who proposed it.
  private boolean isIndependent(Person person, Version version, String proposer) {
    return independent.isOf(person.name(), version.authors())
        && independent.isOf(person.name(), List.of(proposer));
  }

  private Move take(Version version, Move.Taken taken, Person person, String reason) {
    if (!store.take(version, taken.stage(), person.name(), reason)) {
      return new Move.Refused(Move.Why.RACE);
    }
    if (taken.stage() == Stage.APPROVED || taken.stage() == Stage.WITHDRAWN) {
      activations.look();
    }
    return taken;
  }

  private String proposer(PolicyId id) {
    return store.last(id, Stage.PROPOSED).map(Step::who).orElse("");
  }
}
