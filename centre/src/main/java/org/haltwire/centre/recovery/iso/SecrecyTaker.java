package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.springframework.stereotype.Component;

/// An auth.003 of an authority changes whether the holder may be told; each bank that was asked
/// gets it. It has no id of its own: said again it changes nothing and goes to nobody.
@Component
class SecrecyTaker implements Handler {

  private final InformationStore store;

  SecrecyTaker(InformationStore store) {
    this.store = store;
  }

  @Override
  public MessageName takes() {
    return MessageName.SECRECY_CHANGE;
  }

  @Override
  public String id(Incoming message) {
    return "";
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    String investigation = fields.needed("OrgnlBizQry", 35);
    boolean secret = fields.flag("CnfdtltySts");
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    List<InformationRequest> asked = store.locked(message.sender().code(), investigation);
    if (asked.isEmpty()) {
      return Reply.no(ProblemKind.NOT_FOUND, "You asked nobody under this name.");
    }
    Receipt receipt = new Receipt(message);
    for (InformationRequest one : asked) {
      boolean changes = one.secret() != secret;
      if (changes) {
        store.secrecy(one, secret);
        store.send(one.bank(), one, message);
      }
      receipt.add(investigation, one.bank() + (changes ? " SENT" : " UNCHANGED"));
    }
    return receipt.reply(number);
  }
}
