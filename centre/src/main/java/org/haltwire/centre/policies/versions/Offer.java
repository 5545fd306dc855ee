package org.haltwire.centre.policies.versions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haltwire.centre.policies.LifeDesk;
import org.haltwire.centre.policies.life.LifeCycle.Wish;
import org.haltwire.centre.policies.life.Move;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.Version;

/// A step that leads on from where a version stands, and whether a person may take it.
///
/// @param act names the step in addresses and texts
/// @param needsReason whether it takes a reason in words
/// @param why names the text that says why not; empty where it is possible
record Offer(String act, boolean needsReason, String why) {

  /// The steps that lead on, possible or not.
  static List<Offer> of(Version version, Person person, LifeDesk desk) {
    return acts(version.stage())
        .map(act -> of(act, desk.may(version, person, wish(act, VersionRows.ANY_REASON))))
        .toList();
  }

  public boolean possible() {
    return why.isEmpty();
  }

  /// The wish to take a step that an address names.
  static Wish wish(String act, String reason) {
    return switch (act) {
      case "propose" -> new Wish.Propose(reason);
      case "approve" -> new Wish.Approve(reason);
      case "refuse" -> new Wish.Refuse(reason);
      case "withdraw" -> new Wish.Withdraw(reason);
      case "back" -> new Wish.GoBack(reason);
      default -> throw new IllegalArgumentException("Expected a step, but got " + act);
    };
  }

  /// The word of a reason in the bundles: `not-back-tested`.
  static String word(Move.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<String> acts(Stage stage) {
    return switch (stage) {
      case VALIDATED, BACK_TESTED -> Stream.of("propose", "withdraw");
      case PROPOSED -> Stream.of("approve", "refuse", "withdraw");
      case APPROVED -> Stream.of("withdraw");
      case RETIRED -> Stream.of("back");
      case ACTIVE, REFUSED, WITHDRAWN -> Stream.empty();
    };
  }

  private static Offer of(String act, Move move) {
    String why =
        switch (move) {
          case Move.Taken _ -> "";
          case Move.Refused refused -> word(refused.why());
        };
    return new Offer(act, !act.equals("approve"), why);
  }
}
