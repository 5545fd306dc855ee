package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.LoanOutcome;

/// Reads what became of a loan application. The person is told again, so that nothing has to be
/// looked up.
final class LoanOutcomeReader {

  private static final Map<String, LoanOutcome.Status> STATUSES =
      Texts.names(LoanOutcome.Status.class);

  private final Cursor in;
  private final PersonReader person;
  private String id = "";
  private long time;
  private String loan = "";
  private LoanOutcome.Status status = LoanOutcome.Status.REFUSED;

  LoanOutcomeReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.person = new PersonReader(in, tokens);
  }

  Read<LoanOutcome> read(String sender) {
    in.whole(LoanOutcomeField.SHAPE, this::field);
    person.needed(LoanOutcomeField.PERSON_ID);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    return new Read.Fine<>(
        new LoanOutcome(
            new FactId(sender, id), time, new FactId(sender, loan), person.person(), status));
  }

  private void field(LoanOutcomeField field) {
    switch (field) {
      case TYPE -> in.text(field, "loan-outcome"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case LOAN -> loan = in.text(field, Texts::id);
      case PERSON_ID -> person.id(field);
      case PERSON_TOKEN -> person.token(field);
      case STATUS -> status = in.choice(field, STATUSES, status);
    }
  }
}
