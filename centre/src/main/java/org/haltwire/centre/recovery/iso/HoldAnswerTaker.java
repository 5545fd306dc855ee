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
    String whole = fields.text("RslvdCase/Id", 35);
    if (fields.has("RslvdCase")) {
      fields.party("RslvdCase/Cretr");
    }
    fields.needed("Sts/Conf", 4);
    List<Fields> answers =
        fields.each("CxlDtls").stream().flatMap(one -> one.each("TxInfAndSts").stream()).toList();
    if (answers.isEmpty()) {
      fields.fault("CxlDtls/TxInfAndSts", "what was secured", "nothing");
    }
    Receipt receipt = new Receipt(message);
    for (Fields one : answers) {
      Optional<Reply> no = answer(one, whole, message.sender().code(), receipt);
      if (no.isPresent()) {
        return no.get();
      }
    }
    Optional<Problem> problem = fields.problem();
    return problem.isPresent() ? new Reply.No(problem.get()) : receipt.reply(number);
  }

  private Optional<Reply> answer(Fields one, String whole, String bank, Receipt receipt) {
    String own = one.text("RslvdCase/Id", 35);
    String id = own.isEmpty() ? whole : own;
    if (id.isEmpty()) {
      one.fault("RslvdCase/Id", "the hold, which is the case of the order", "nothing");
    }
    String status = one.oneOf("TxCxlSts", List.of("ACCR", "PACR", "RJCR", "PDCR"));
    boolean secured = status.equals("ACCR") || status.equals("PACR");
    Optional<Money> amount = secured ? one.neededAmount(AMOUNT) : Optional.empty();
    if (status.equals("RJCR")) {
      one.choice("CxlStsRsnInf/Rsn", "Cd", "Prtry");
    }
    Optional<Hold> hold = desk.ofBank(id, bank);
    if (one.wrong() || (secured && amount.isEmpty())) {
      return Optional.empty();
    }
    if (hold.isEmpty()) {
      return Optional.of(
          Reply.no(ProblemKind.NOT_FOUND, "There is no such hold at your institution."));
    }
    if (status.equals("PDCR")) {
      receipt.add(id, hold.get().state().name());
      return Optional.empty();
    }
    String currency = hold.get().money().currency();
    if (amount.isPresent() && !amount.get().currency().equals(currency)) {
      one.fault(AMOUNT + "/@Ccy", currency, amount.get().currency());
      return Optional.empty();
    }
    return secure(one, hold.get(), bank, amount, receipt);
  }

  private Optional<Reply> secure(
      Fields one, Hold hold, String bank, Optional<Money> amount, Receipt receipt) {
    long minor = amount.map(Money::minor).orElse(0L);
    Answered answered = desk.acknowledge(hold.id(), bank, minor).orElseThrow();
    Hold now = answered.hold();
    switch (answered.outcome()) {
      case TOO_MUCH ->
          one.fault(
              AMOUNT,
              "at most " + Parts.money(now.money().amount(), now.money().currency()),
              "more");
      case OTHER_ANSWER -> {
        return Optional.of(
            Reply.no(
                ProblemKind.OTHER_BODY,
                "You said before that %s is secured."
                    .formatted(Parts.money(now.money().secured(), now.money().currency()))));
      }
      case RACE -> {
        return Optional.of(new Reply.No(Problem.unavailable()));
      }
      case DONE, REPEATED, LATE, WRONG_STATE, SECOND_PERSON, SAME_PERSON, NO_BANK, NOT_ALLOWED ->
          receipt.add(hold.id(), now.state().name());
    }
    return Optional.empty();
  }
}
