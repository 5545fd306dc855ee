package org.haltwire.centre.recovery.iso;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.restitution.ReturnDesk;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Component;

/// A pacs.004 of a bank says what it paid back of the lines of an order to return. Less than the
/// line's amount is a return in part.
@Component
class ReturnTaker implements Handler {

  private static final String AMOUNT = "RtrdIntrBkSttlmAmt";
  private static final Pattern LINE = Pattern.compile("(.{1,30}):([0-9]{1,18})-([0-9]{1,3})");

  private final HoldDesk holds;
  private final ReturnDesk desk;
  private final ProfileSettings profile;

  ReturnTaker(HoldDesk holds, ReturnDesk desk, ProfileSettings profile) {
    this.holds = holds;
    this.desk = desk;
    this.profile = profile;
  }

  @Override
  public MessageName takes() {
    return MessageName.PAYMENT_RETURN;
  }

  @Override
  public String id(Incoming message) {
    return message.body().find("GrpHdr/MsgId").map(Node::text).orElse("");
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    String id = fields.needed("GrpHdr/MsgId", 35);
    fields.time("GrpHdr/CreDtTm", profile.zone());
    fields.needed("GrpHdr/SttlmInf/SttlmMtd", 4);
    List<Fields> returns = fields.each("TxInf");
    String count = fields.needed("GrpHdr/NbOfTxs", 15);
    if (returns.isEmpty() || (!count.isEmpty() && !count.equals(returns.size() + ""))) {
      fields.fault("GrpHdr/NbOfTxs", "the number of transactions, from 1", returns.size() + "");
    }
    Receipt receipt = new Receipt(message);
    for (Fields one : returns) {
      Optional<Reply> no = confirm(one, id, message.sender().code(), receipt);
      if (no.isPresent()) {
        return no.get();
      }
    }
    Optional<Problem> problem = fields.problem();
    return problem.isPresent() ? new Reply.No(problem.get()) : receipt.reply(number);
  }

  private Optional<Reply> confirm(Fields one, String message, String bank, Receipt receipt) {
    String name = one.needed("OrgnlTxId", 35);
    Optional<Money> amount = one.neededAmount(AMOUNT);
    String own = one.text("RtrId", 35);
    Matcher line = LINE.matcher(name);
    if (!name.isEmpty() && !line.matches()) {
      one.fault("OrgnlTxId", "OrgnlTxId of the order to return", "another text");
    }
    if (one.wrong() || amount.isEmpty()) {
      return Optional.empty();
    }
    Optional<Hold> hold = holds.ofBank(line.group(1), bank);
    if (hold.isEmpty()) {
      return Optional.of(
          Reply.no(ProblemKind.NOT_FOUND, "There is no such hold at your institution."));
    }
    String currency = hold.get().money().currency();
    if (!amount.get().currency().equals(currency)) {
      one.fault(AMOUNT + "/@Ccy", currency, amount.get().currency());
      return Optional.empty();
    }
    return switch (desk.confirm(
        hold.get().id(),
        Long.parseLong(line.group(2)),
        Integer.parseInt(line.group(3)),
        amount.get().minor(),
        own.isEmpty() ? message : own)) {
      case DONE, REPEATED -> {
        receipt.add(name, "CONFIRMED " + amount.get());
        yield Optional.empty();
      }
      case OTHER_ANSWER ->
          Optional.of(
              Reply.no(ProblemKind.OTHER_BODY, "You said before that another amount was paid."));
      case TOO_MUCH -> {
        one.fault(AMOUNT, "at most the amount of the line", "more");
        yield Optional.empty();
      }
      case UNKNOWN ->
          Optional.of(
              Reply.no(ProblemKind.NOT_FOUND, "There is no such line in an order to return."));
    };
  }
}
