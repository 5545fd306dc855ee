package org.haltwire.centre.intake;

import java.util.List;
import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;

/// Reads a report that somebody was robbed.
final class IncidentReader {

  private static final Map<String, IncidentReport.Kind> KINDS =
      Texts.names(IncidentReport.Kind.class);

  private final Cursor in;
  private final PersonReader victim;
  private String id = "";
  private long time;
  private IncidentReport.Kind kind = IncidentReport.Kind.OTHER;
  private List<String> payments = List.of();
  private String account = "";
  private String phone = "";

  IncidentReader(Cursor in, Tokens tokens) {
    this.in = in;
    this.victim = new PersonReader(in, tokens);
  }

  Read<IncidentReport> read(String sender) {
    in.whole(IncidentField.SHAPE, this::field);
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    List<FactId> concerned = payments.stream().map(one -> new FactId(sender, one)).toList();
    return new Read.Fine<>(
        new IncidentReport(
            new FactId(sender, id), time, kind, victim.person(), concerned, account, phone));
  }

  private void field(IncidentField field) {
    switch (field) {
      case TYPE -> in.text(field, "incident"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case KIND -> kind = in.choice(field, KINDS, kind);
      case PERSON_ID -> victim.id(field);
      case PERSON_TOKEN -> victim.token(field);
      case PAYMENTS ->
          payments = in.texts(field, IncidentField.PAYMENTS_LIMIT, Texts.ID, Texts::id);
      case ACCOUNT -> account = Texts.account(in.text(field, Texts::isAccount));
      case PHONE -> phone = in.phone(field);
    }
  }
}
