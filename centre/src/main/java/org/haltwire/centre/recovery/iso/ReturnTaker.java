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
/// line's amount is a return in part; the rest may follow under another name.
@Component
class ReturnTaker implements Handler {

  private static final String AMOUNT = "RtrdIntrBkSttlmAmt";
  private static final Pattern LINE =
      Pattern.compile("(h-[0-9-]{1,28}):([0-9]{1,18})-([0-9]{1,3})");

  private final HoldDesk holds;
  private final ReturnDesk desk;
  private final ProfileSettings profile;

  ReturnTaker(HoldDesk holds, ReturnDesk desk, ProfileSettings profile) {
    this.holds = holds;
    this.desk = desk;
    this.profile = profile;
  }

  /// A line of an order to return.
  private record Line(String hold, long incident, int number) {}

  /// What a bank paid of a line.
  ///
  /// @param at where it stands in the message
  /// @param name of the line, as written
  /// @param payment the bank's own name for it
  private record Paid(Fields at, Line line, String name, Money amount, String payment) {}

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
    List<Paid> paid = returns.stream().flatMap(one -> read(one, id).stream()).toList();
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    Receipt receipt = new Receipt(message);
    for (Paid one : paid) {
      Optional<Reply> no = confirm(one, message.sender().code(), receipt);
      if (no.isPresent()) {
        return no.get();
      }
    }
    return fields.problem().<Reply>map(Reply.No::new).orElseGet(() -> receipt.reply(number));
  }

  private static Optional<Paid> read(Fields one, String message) {
    String name = one.needed("OrgnlTxId", 35);
    Optional<Money> amount = one.neededAmount(AMOUNT);
    String own = one.text("RtrId", 35);
    Matcher line = LINE.matcher(name);
    if (!line.matches()) {
      if (!name.isEmpty()) {
        one.fault("OrgnlTxId", "OrgnlTxId of the order to return", "another text");
      }
      return Optional.empty();
    }
    Line at =
        new Line(line.group(1), Long.parseLong(line.group(2)), Integer.parseInt(line.group(3)));
    return amount.map(money -> new Paid(one, at, name, money, own.isEmpty() ? message : own));
  }

  private Optional<Reply> confirm(Paid paid, String bank, Receipt receipt) {
    Optional<Hold> hold = holds.ofBank(paid.line().hold(), bank);
    if (hold.isEmpty()) {
      return Optional.of(
          Reply.no(ProblemKind.NOT_FOUND, "There is no such hold at your institution."));
    }
    String currency = hold.get().money().currency();
    if (!paid.amount().currency().equals(currency)) {
      paid.at().fault(AMOUNT + "/@Ccy", currency, paid.amount().currency());
      return Optional.empty();
    }
    Line line = paid.line();
    return switch (desk.confirm(
        line.hold(), line.incident(), line.number(), paid.amount().minor(), paid.payment())) {
      case DONE, REPEATED -> {
        receipt.add(paid.name(), "CONFIRMED " + paid.amount());
        yield Optional.empty();
      }
      case OTHER_ANSWER ->
          Optional.of(
              Reply.no(
                  ProblemKind.OTHER_BODY,
                  "You said before that another amount was paid under this name."));
      case TOO_MUCH -> {
        paid.at().fault(AMOUNT, "at most what is left of the line", "more");
        yield Optional.empty();
      }
      case UNKNOWN ->
          Optional.of(
              Reply.no(ProblemKind.NOT_FOUND, "There is no such line in an order to return."));
    };
  }
}
