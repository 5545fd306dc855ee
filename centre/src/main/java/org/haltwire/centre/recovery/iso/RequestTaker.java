package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participants;
import org.springframework.stereotype.Component;

/// An auth.001 of an authority goes into the list of the bank that is asked. The message has no
/// place for the bank; the address does.
@Component
class RequestTaker implements Handler {

  private final InformationStore store;
  private final Participants participants;

  RequestTaker(InformationStore store, Participants participants) {
    this.store = store;
    this.participants = participants;
  }

  @Override
  public MessageName takes() {
    return MessageName.INFORMATION_REQUEST;
  }

  /// One investigation may ask several banks.
  @Override
  public String id(Incoming message) {
    String id = message.body().find("InvstgtnId").map(Node::text).orElse("");
    return id.isEmpty() ? "" : id + "@" + message.addressee();
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    String investigation = fields.needed("InvstgtnId", 35);
    fields.needed("LglMndtBsis/Prgrph", 2_000);
    boolean secret = fields.flag("CnfdtltySts");
    fields.choice("InvstgtnPrd", "Dt", "DtTm");
    period(fields);
    InformationFields.criteria(fields);
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    String bank = message.addressee();
    if (participants.all().stream().noneMatch(one -> one.code().equals(bank))) {
      return Reply.wrong("?bank", "the code of the institution that is asked", "another");
    }
    String authority = message.sender().code();
    if (!store.add(authority, investigation, bank, secret, message.at())) {
      return Reply.no(
          ProblemKind.OTHER_BODY, "The institution was asked under this InvstgtnId before.");
    }
    store.send(bank, store.find(investigation, bank).orElseThrow(), message);
    Receipt receipt = new Receipt(message);
    receipt.add(investigation, "SENT");
    return receipt.reply(number);
  }

  private static void period(Fields fields) {
    for (List<String> kind :
        List.of(List.of("Dt", "FrDt", "ToDt"), List.of("DtTm", "FrDtTm", "ToDtTm"))) {
      String path = "InvstgtnPrd/" + kind.getFirst();
      if (fields.has(path)) {
        fields.needed(path + "/" + kind.get(1), 35);
        fields.needed(path + "/" + kind.get(2), 35);
      }
    }
  }
}
