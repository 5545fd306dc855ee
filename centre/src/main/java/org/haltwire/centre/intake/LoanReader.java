package org.haltwire.centre.intake;

import java.util.Optional;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.Money;

/// Reads an application for a loan. Its amount needs no reference rate: no policy counts in it.
final class LoanReader {

  private final Cursor in;
  private final PersonReader person;
  private final AmountReader amount;
  private final OriginReader origin;
  private String id = "";
  private long time;
  private String lender = "";

  LoanReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.person = new PersonReader(in, tokens);
    this.amount = new AmountReader(in);
    this.origin = new OriginReader(in);
  }

  Read<LoanApplication> read(String sender) {
    in.whole(LoanField.SHAPE, this::field);
    person.needed(LoanField.PERSON_ID);
    Optional<Money> money = amount.money();
    if (money.isEmpty() || !in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new LoanApplication(
            new FactId(sender, id), time, lender, person.person(), money.get(), origin.origin()));
  }

  private void field(LoanField field) {
    switch (field) {
      case TYPE -> in.text(field, "loan"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case LENDER -> lender = in.text(field, text -> Texts.printable(text, 32));
      case PERSON_ID -> person.id(field);
      case PERSON_TOKEN -> person.token(field);
      case AMOUNT -> in.object(AmountField.SHAPE, "/amount", field.expected(), amount::read);
      case ORIGIN -> in.object(OriginField.SHAPE, "/origin", field.expected(), origin::read);
    }
  }
}
