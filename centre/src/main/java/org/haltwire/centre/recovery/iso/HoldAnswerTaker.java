package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Component;

/// A camt.029 of a bank says what it secured of a hold that it was ordered. The hold is the case
/// that it resolves.
@Component
class HoldAnswerTaker implements Handler {

  private static final String AMOUNT = "RsltnRltdInf/IntrBkSttlmAmt";

  private final HoldDesk desk;
  private final ProfileSettings profile;

  HoldAnswerTaker(HoldDesk desk, ProfileSettings profile) {
    this.desk = desk;
    this.profile = profile;
  }

  /// What a bank says of one hold.
  ///
  /// @param at where it stands in the message
  /// @param decided whether the bank has an answer, and is not still at it
  /// @param minor what it secured, in minor units; 0 for nothing
  /// @param currency of the amount; empty where there is none
  private record Said(Fields at, String hold, boolean decided, long minor, String currency) {}

  @Override
  public MessageName takes() {
    return MessageName.RESOLUTION;
  }

  @Override
  public String id(Incoming message) {
    return message.body().find("Assgnmt/Id").map(Node::text).orElse("");
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    fields.needed("Assgnmt/Id", 35);
    fields.party("Assgnmt/Assgnr");
    fields.party("Assgnmt/Assgne");
    fields.time("Assgnmt/CreDtTm", profile.zone());
    String whole = caseOf(fields);
    fields.needed("Sts/Conf", 4);
    List<Fields> answers =
        fields.each("CxlDtls").stream().flatMap(one -> one.each("TxInfAndSts").stream()).toList();
    if (answers.isEmpty()) {
      fields.fault("CxlDtls/TxInfAndSts", "what was secured", "nothing");
    }
    List<Said> said = answers.stream().map(one -> read(one, whole)).toList();
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    Receipt receipt = new Receipt(message);
    for (Said one : said) {
      Optional<Reply> no = answer(one, message.sender().code(), receipt);
      if (no.isPresent()) {
        return no.get();
      }
    }
    return fields.problem().<Reply>map(Reply.No::new).orElseGet(() -> receipt.reply(number));
  }

  /// The case that is named there; empty where none is.
  private static String caseOf(Fields fields) {
    if (!fields.has("RslvdCase")) {
      return "";
    }
    fields.party("RslvdCase/Cretr");
    return fields.needed("RslvdCase/Id", 35);
  }

  private static Said read(Fields one, String whole) {
    String own = caseOf(one);
    String hold = own.isEmpty() ? whole : own;
    if (hold.isEmpty()) {
      one.fault("RslvdCase/Id", "the hold, which is the case of the order", "nothing");
    }
    String status = one.oneOf("TxCxlSts", List.of("ACCR", "PACR", "RJCR", "PDCR"));
    if (status.equals("RJCR")) {
      one.choice("CxlStsRsnInf/Rsn", "Cd", "Prtry");
    }
    boolean secured = status.equals("ACCR") || status.equals("PACR");
    Optional<Money> amount = secured ? one.neededAmount(AMOUNT) : Optional.empty();
    return new Said(
        one,
        hold,
        !status.equals("PDCR"),
        amount.map(Money::minor).orElse(0L),
        amount.map(Money::currency).orElse(""));
  }

  private Optional<Reply> answer(Said said, String bank, Receipt receipt) {
    Optional<Hold> hold = desk.ofBank(said.hold(), bank);
    if (hold.isEmpty()) {
      return Optional.of(
          Reply.no(ProblemKind.NOT_FOUND, "There is no such hold at your institution."));
    }
    if (!said.decided()) {
      receipt.add(said.hold(), hold.get().state().name());
      return Optional.empty();
    }
    String currency = hold.get().money().currency();
    if (!said.currency().isEmpty() && !said.currency().equals(currency)) {
      said.at().fault(AMOUNT + "/@Ccy", currency, said.currency());
      return Optional.empty();
    }
    Answered answered = desk.acknowledge(said.hold(), bank, said.minor()).orElseThrow();
    return outcome(said, answered, receipt);
  }

  private static Optional<Reply> outcome(Said said, Answered answered, Receipt receipt) {
    Hold now = answered.hold();
    String currency = now.money().currency();
    return switch (answered.outcome()) {
      case TOO_MUCH -> {
        said.at().fault(AMOUNT, "at most " + Parts.money(now.money().amount(), currency), "more");
        yield Optional.empty();
      }
      case OTHER_ANSWER ->
          Optional.of(
              Reply.no(
                  ProblemKind.OTHER_BODY,
                  "You said before that %s is secured."
                      .formatted(Parts.money(now.money().secured(), currency))));
      case RACE -> Optional.of(new Reply.No(Problem.unavailable()));
      case DONE, REPEATED, LATE, WRONG_STATE, SECOND_PERSON, SAME_PERSON, NO_BANK, NOT_ALLOWED -> {
        receipt.add(said.hold(), now.state().name());
        yield Optional.empty();
      }
    };
  }
}
