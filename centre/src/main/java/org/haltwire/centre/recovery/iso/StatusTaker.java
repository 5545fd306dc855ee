package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.springframework.stereotype.Component;

/// A pacs.028 asks how a recall of the bank's stands, or a hold that it was ordered; the answer is
/// a camt.029 of the present state.
@Component
class StatusTaker implements Handler {

  private final IncidentStore incidents;
  private final HoldDesk holds;
  private final RecallStanding recalls;
  private final ProfileSettings profile;

  StatusTaker(
      IncidentStore incidents, HoldDesk holds, RecallStanding recalls, ProfileSettings profile) {
    this.incidents = incidents;
    this.holds = holds;
    this.recalls = recalls;
    this.profile = profile;
  }

  @Override
  public MessageName takes() {
    return MessageName.STATUS_REQUEST;
  }

  @Override
  public String id(Incoming message) {
    return message.body().find("GrpHdr/MsgId").map(Node::text).orElse("");
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    fields.needed("GrpHdr/MsgId", 35);
    fields.time("GrpHdr/CreDtTm", profile.zone());
    List<Fields> transactions = fields.each("TxInf");
    List<Fields> groups = fields.each("OrgnlGrpInf");
    if (transactions.size() + groups.size() != 1) {
      fields.fault(
          "TxInf",
          "one TxInf or one OrgnlGrpInf",
          (transactions.size() + groups.size()) + " of them");
    }
    for (Fields group : groups) {
      group.needed("OrgnlMsgId", 35);
      group.needed("OrgnlMsgNmId", 35);
    }
    for (Fields one : transactions) {
      if (one.has("OrgnlGrpInf")) {
        one.needed("OrgnlGrpInf/OrgnlMsgId", 35);
        one.needed("OrgnlGrpInf/OrgnlMsgNmId", 35);
      } else {
        one.needed("OrgnlTxId", 35);
      }
    }
    Optional<Problem> problem = fields.problem();
    return problem.isPresent() ? new Reply.No(problem.get()) : find(message, number);
  }

  private Reply find(Incoming message, long number) {
    String bank = message.sender().code();
    String hold = first(message, "TxInf/OrgnlTxId");
    String sent = first(message, "OrgnlGrpInf/OrgnlMsgId", "TxInf/OrgnlGrpInf/OrgnlMsgId");
    Optional<Hold> held =
        holds.ofBank(hold, bank).or(() -> holds.ofBank(sent.replaceAll("-[0-9]+$", ""), bank));
    if (held.isPresent()) {
      return standing(held.get(), message, number);
    }
    Optional<Incident> incident = incidents.find(bank, "camt.056:" + sent);
    if (incident.isPresent()) {
      return recalls.answer(
          new RecallStanding.Asked(message, number, sent, List.of()), incident.get());
    }
    return Reply.no(ProblemKind.NOT_FOUND, "There is no such recall or hold of yours.");
  }

  private static String first(Incoming message, String... paths) {
    for (String path : paths) {
      Optional<Node> there = message.body().find(path);
      if (there.isPresent()) {
        return there.get().text();
      }
    }
    return "";
  }

  private static Reply standing(Hold hold, Incoming message, long number) {
    Node assignment = Parts.assignment("HALTWIRE-" + number, message.sender().code(), message.at());
    boolean part = hold.money().secured() < hold.money().amount();
    String confirmation =
        switch (hold.state()) {
          case PROPOSED, ORDERED -> "PDCR";
          case ACKNOWLEDGED, EXTENDED, RETURNED -> part ? "PECR" : "CNCL";
          case RELEASED, EXPIRED -> "RJCR";
        };
    return new Reply.Answer(
        MessageName.RESOLUTION,
        Parts.resolution(
            assignment,
            Parts.caseOf("RslvdCase", hold.id(), Parts.CENTRE),
            confirmation,
            List.of(transaction(hold))));
  }

  private static Node transaction(Hold hold) {
    boolean secured = hold.state().isSecured() || hold.state() == HoldState.RETURNED;
    String ended = hold.state() == HoldState.ORDERED ? "PDCR" : "RJCR";
    String currency = hold.money().currency();
    return Node.of(
        "TxInfAndSts",
        Node.leaf("CxlStsId", hold.id()),
        Node.leaf("TxCxlSts", secured ? "ACCR" : ended),
        Parts.statusReason(
            ended.equals("RJCR") && !secured ? hold.state().name() : "",
            Parts.words("STATE", hold.state().name()),
            Parts.words("ORDERED", Parts.money(hold.money().amount(), currency)),
            Parts.words("UNTIL", Parts.time(hold.clocks().until()))),
        secured
            ? Node.of(
                "RsltnRltdInf",
                Node.amount(
                    "IntrBkSttlmAmt",
                    new org.haltwire.core.event.Money(hold.money().secured(), currency)))
            : Node.NONE);
  }
}
