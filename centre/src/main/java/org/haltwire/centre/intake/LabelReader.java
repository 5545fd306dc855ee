package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;

/// Reads a label. Its accounts stay empty where they are not stated.
final class LabelReader {

  private static final Map<String, Label.Meaning> MEANINGS = Texts.names(Label.Meaning.class);

  private final Cursor in;
  private String id = "";
  private long time;
  private String payment = "";
  private Label.Meaning meaning = Label.Meaning.WITHDRAWN;
  private String basis = "";
  private String payerAccount = "";
  private String payeeAccount = "";

  LabelReader(Cursor in) {
    this.in = in;
  }

  Read<Label> read(String sender) {
    in.whole(LabelField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    String own = id.isEmpty() ? Ids.joined(payment, meaning.name()) : id;
    return new Read.Fine<>(
        new Label(
            new FactId(sender, own),
            time,
            new FactId(sender, payment),
            meaning,
            basis,
            payerAccount,
            payeeAccount));
  }

  private void field(LabelField field) {
    switch (field) {
      case TYPE -> in.text(field, "label"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case PAYMENT -> payment = in.text(field, Texts::id);
      case MEANING -> meaning = in.choice(field, MEANINGS, meaning);
      case BASIS -> basis = in.text(field, text -> Texts.printable(text, 32));
      case PAYER_ACCOUNT -> payerAccount = Texts.account(in.text(field, Texts::isAccount));
      case PAYEE_ACCOUNT -> payeeAccount = Texts.account(in.text(field, Texts::isAccount));
    }
  }
}
