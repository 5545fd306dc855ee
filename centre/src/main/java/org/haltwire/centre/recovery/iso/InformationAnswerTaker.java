package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.springframework.stereotype.Component;

/// An auth.002 of a bank goes into the list of the authority that asked. A bank may answer in
/// parts, and again.
@Component
class InformationAnswerTaker implements Handler {

  private final InformationStore store;

  InformationAnswerTaker(InformationStore store) {
    this.store = store;
  }

  @Override
  public MessageName takes() {
    return MessageName.INFORMATION_ANSWER;
  }

  @Override
  public String id(Incoming message) {
    return message.body().find("RspnId").map(Node::text).orElse("");
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    String id = fields.needed("RspnId", 35);
    String investigation = fields.needed("InvstgtnId", 35);
    String state = fields.oneOf("RspnSts", List.of("NRES", "PART", "COMP"));
    InformationFields.criteria(fields);
    List<Fields> results = fields.each("RtrInd");
    if (results.isEmpty()) {
      fields.fault("RtrInd", "at least one", "none");
    }
    for (Fields one : results) {
      if (!one.has("AuthrtyReqTp")) {
        one.fault("AuthrtyReqTp", "what was asked", "nothing");
      }
      one.each("AuthrtyReqTp").forEach(InformationFields::kind);
      one.choice("InvstgtnRslt", "Rslt", "InvstgtnSts");
    }
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    Optional<InformationRequest> asked = store.find(investigation, message.sender().code());
    if (asked.isEmpty()) {
      return Reply.no(ProblemKind.NOT_FOUND, "Your institution was not asked under this name.");
    }
    store.answered(asked.get(), state);
    store.send(asked.get().authority(), asked.get(), message);
    Receipt receipt = new Receipt(message);
    receipt.add(id, "SENT");
    return receipt.reply(number);
  }
}
