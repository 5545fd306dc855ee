package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;

/// Who may label what: banks their own payments, and accounts; operators their own calls, and
/// phones; an authority everything.
final class LabelRight {

  private LabelRight() {}

  /// Why the sender may not tell this; nothing where it may, or the fact is no label.
  static Optional<Problem> refusal(Fact fact, Participant sender) {
    if (!(fact instanceof Label label)) {
      return Optional.empty();
    }
    List<Role> needed = needed(label, sender.code());
    if (needed.stream().anyMatch(sender::may)) {
      return Optional.empty();
    }
    String roles = needed.stream().map(Role::name).collect(Collectors.joining(", "));
    return Optional.of(
        Problem.of(
            ProblemKind.FORBIDDEN,
            "For a label about %s %s %s is needed."
                .formatted(
                    words(label, sender.code()),
                    needed.size() == 1 ? "the role" : "one of the roles",
                    roles)));
  }

  private static List<Role> needed(Label label, String sender) {
    return switch (label.about()) {
      case Label.OfPayment about when own(about.payment(), sender) ->
          List.of(Role.SENDER, Role.AUTHORITY);
      case Label.OfPayment _ -> List.of(Role.AUTHORITY);
      case Label.OfCall(FactId call) when own(call, sender) ->
          List.of(Role.OPERATOR, Role.AUTHORITY);
      case Label.OfCall _ -> List.of(Role.AUTHORITY);
      case Label.OfSubject _ when !label.account().isEmpty() ->
          List.of(Role.SENDER, Role.AUTHORITY);
      case Label.OfSubject _ when !label.phone().isEmpty() ->
          List.of(Role.OPERATOR, Role.AUTHORITY);
      case Label.OfSubject _ -> List.of(Role.AUTHORITY);
    };
  }

  private static String words(Label label, String sender) {
    return switch (label.about()) {
      case Label.OfPayment about ->
          own(about.payment(), sender) ? "a payment" : "another participant's payment";
      case Label.OfCall(FactId call) -> own(call, sender) ? "a call" : "another participant's call";
      case Label.OfSubject _ when !label.account().isEmpty() -> "an account";
      case Label.OfSubject _ -> label.phone().isEmpty() ? "a site" : "a phone";
    };
  }

  private static boolean own(FactId id, String sender) {
    return id.sender().equals(sender);
  }
}
