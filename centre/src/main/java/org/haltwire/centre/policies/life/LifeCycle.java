package org.haltwire.centre.policies.life;

import org.haltwire.centre.policies.life.Move.Refused;
import org.haltwire.centre.policies.life.Move.Taken;
import org.haltwire.centre.policies.life.Move.Why;

/// Which steps a version may take. Decides and changes nothing.
public final class LifeCycle {

  private static final int SHORTEST_REASON = 3;

  private LifeCycle() {}

  /// What a person wants.
  public sealed interface Wish {

    record Propose(String reason) implements Wish {}

    record Approve(String reason) implements Wish {}

    record Refuse(String reason) implements Wish {}

    record Withdraw(String reason) implements Wish {}

    /// Puts a version in force again that was in force before: it was approved then, so that one
    /// approver is enough.
    record GoBack(String reason) implements Wish {}

    String reason();
  }

  /// @param proposer who proposed the version last; empty for nobody
  public static Move decide(Version version, String proposer, Person person, Wish wish) {
    if (wish.reason().strip().length() < SHORTEST_REASON && !(wish instanceof Wish.Approve)) {
      return new Refused(Why.REASON);
    }
    return switch (wish) {
      case Wish.Propose propose -> propose(version.stage());
      case Wish.Approve approve -> {
        boolean own = version.authors().contains(person.name()) || person.name().equals(proposer);
        yield own ? new Refused(Why.OWN) : judge(version, person, Stage.APPROVED);
      }
      case Wish.Refuse refuse -> judge(version, person, Stage.REFUSED);
      case Wish.Withdraw withdraw -> withdraw(version, proposer, person);
      case Wish.GoBack back -> goBack(version.stage(), person);
    };
  }

  private static Move propose(Stage stage) {
    return switch (stage) {
      case BACK_TESTED -> new Taken(Stage.PROPOSED);
      case VALIDATED -> new Refused(Why.NOT_BACK_TESTED);
      case ACTIVE -> new Refused(Why.IN_FORCE);
      case PROPOSED, APPROVED, RETIRED, REFUSED, WITHDRAWN -> new Refused(Why.STAGE);
    };
  }

  private static Move judge(Version version, Person person, Stage to) {
    if (!person.approver()) {
      return new Refused(Why.ROLE);
    }
    return version.stage() == Stage.PROPOSED ? new Taken(to) : new Refused(Why.STAGE);
  }

  /// Its authors and its proposer may take it back, and approvers what is being put in force.
  private static Move withdraw(Version version, String proposer, Person person) {
    boolean own = version.authors().contains(person.name()) || person.name().equals(proposer);
    if (!own && !person.approver()) {
      return new Refused(Why.ROLE);
    }
    return switch (version.stage()) {
      case VALIDATED, BACK_TESTED, PROPOSED, APPROVED -> new Taken(Stage.WITHDRAWN);
      case ACTIVE -> new Refused(Why.IN_FORCE);
      case RETIRED, REFUSED, WITHDRAWN -> new Refused(Why.STAGE);
    };
  }

  private static Move goBack(Stage stage, Person person) {
    if (!person.approver()) {
      return new Refused(Why.ROLE);
    }
    return stage == Stage.RETIRED ? new Taken(Stage.APPROVED) : new Refused(Why.STAGE);
  }
}
