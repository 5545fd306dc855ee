package org.haltwire.centre.recovery.iso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.intake.Ids;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.intake.ReferenceRates;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentDesk;
import org.haltwire.centre.recovery.report.IncidentDesk.Told;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport.Kind;
import org.haltwire.core.event.Money;
import org.springframework.stereotype.Component;

/// A camt.056 of a payer's bank is a report: these payments were stolen. A payment that is not in
/// the journal yet is waited for.
@Component
class RecallTaker implements Handler {

  private static final int MOST = 100;
  private static final int WORDS = 4_000;
  private static final String UUID_4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String UUID = "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}";

  /// Recalls because of a fraud, or because the payer wishes it. A bank's own mistake is no reason
  /// to hold money of others.
  private static final Set<String> REASONS = Set.of("FRAD", "CUST");

  private final IncidentDesk desk;
  private final RecallStanding standing;
  private final Journal journal;
  private final Tokens tokens;
  private final ReferenceRates rates;
  private final ProfileSettings profile;

  RecallTaker(
      IncidentDesk desk,
      RecallStanding standing,
      Journal journal,
      Tokens tokens,
      ReferenceRates rates,
      ProfileSettings profile) {
    this.desk = desk;
    this.standing = standing;
    this.journal = journal;
    this.tokens = tokens;
    this.rates = rates;
    this.profile = profile;
  }

  /// A recalled transaction as it was read.
  ///
  /// @param echo what of it an answer repeats
  record Recalled(
      Told.Payment payment, String reason, List<String> words, String victim, List<Node> echo) {}

  @Override
  public MessageName takes() {
    return MessageName.RECALL;
  }

  @Override
  public String id(Incoming message) {
    return message.body().find("Assgnmt/Id").map(Node::text).orElse("");
  }

  @Override
  public Reply take(Incoming message, long number) {
    Fields fields = message.fields();
    String id = fields.needed("Assgnmt/Id", 35);
    fields.party("Assgnmt/Assgnr");
    fields.party("Assgnmt/Assgne");
    long time = fields.time("Assgnmt/CreDtTm", profile.zone());
    String caseId = fields.has("Case") ? fields.needed("Case/Id", 35) : id;
    if (fields.has("Case")) {
      fields.party("Case/Cretr");
    }
    List<Recalled> recalled = transactions(fields, message.sender().code());
    Optional<Problem> problem = fields.problem();
    if (problem.isPresent()) {
      return new Reply.No(problem.get());
    }
    RecallStanding.Asked asked = new RecallStanding.Asked(message, number, caseId, recalled);
    if (recalled.stream().anyMatch(one -> !isTaken(one.reason()))) {
      return standing.refused(asked);
    }
    IncidentDesk.Taken taken = desk.take(told(message, Math.min(time, message.at()), recalled));
    return taken.conflict()
        ? Reply.no(ProblemKind.OTHER_BODY, "Another report was sent with this id before.")
        : standing.answer(asked, taken.incident());
  }

  private List<Recalled> transactions(Fields fields, String sender) {
    List<Recalled> recalled = new ArrayList<>();
    for (Fields underlying : fields.each("Undrlyg")) {
      for (Fields one : underlying.each("TxInf")) {
        recalled.add(transaction(one, sender));
      }
    }
    if (recalled.isEmpty() || recalled.size() > MOST) {
      fields.fault("Undrlyg/TxInf", "1 to " + MOST + " transactions", recalled.size() + "");
    }
    return recalled;
  }

  private Recalled transaction(Fields one, String sender) {
    String payment = payment(one, sender);
    Optional<Money> amount = one.amount("OrgnlIntrBkSttlmAmt");
    long minor = amount.flatMap(rates::convert).orElse(0L);
    if (amount.isPresent() && minor == 0) {
      one.fault(
          "OrgnlIntrBkSttlmAmt", "above 0, in a currency with a reference rate", "another one");
    }
    one.choice("CxlRsnInf/Rsn", "Cd", "Prtry");
    String code = one.text("CxlRsnInf/Rsn/Cd", 4);
    String victim = one.text("OrgnlTxRef/Dbtr/Pty/Id/PrvtId/Othr/Id", 35);
    StolenPayment.Description part = new StolenPayment.Description("", 0, minor, "");
    return new Recalled(
        new Told.Payment(new StolenPayment.Name(sender, payment), part),
        code.isEmpty() ? one.text("CxlRsnInf/Rsn/Prtry", 35) : code,
        one.each("CxlRsnInf").stream().flatMap(why -> why.texts("AddtlInf").stream()).toList(),
        victim.isEmpty() ? "" : tokens.person(victim),
        echo(one));
  }

  /// The names that an answer repeats. A UETR that is no UUID of version 4 has no place in one.
  private static List<Node> echo(Fields one) {
    return one.copies(List.of("OrgnlInstrId", "OrgnlEndToEndId", "OrgnlTxId", "OrgnlUETR")).stream()
        .filter(name -> !name.name().equals("OrgnlUETR") || name.text().matches(UUID_4))
        .toList();
  }

  /// The sender's name for the payment here: a UETR, a message's id and the transaction's, or an id
  /// that it gave in JSON. The first one that the journal knows; or else the first one.
  private String payment(Fields one, String sender) {
    List<String> names = new ArrayList<>();
    String uetr = one.text("OrgnlUETR", 36);
    if (!uetr.isEmpty() && !uetr.matches(UUID)) {
      one.fault("OrgnlUETR", "a UUID in small letters", "another text");
    } else if (!uetr.isEmpty()) {
      names.add(uetr);
    }
    boolean group = one.has("OrgnlGrpInf");
    String message = group ? one.needed("OrgnlGrpInf/OrgnlMsgId", 35) : "";
    if (group) {
      one.needed("OrgnlGrpInf/OrgnlMsgNmId", 35);
    }
    one.text("OrgnlInstrId", 35);
    for (String element : List.of("OrgnlTxId", "OrgnlEndToEndId")) {
      String id = one.text(element, 35);
      if (!id.isEmpty() && !id.equals("NOTPROVIDED")) {
        if (!message.isEmpty()) {
          names.add(Ids.joined(message, id));
        }
        names.add(id);
      }
    }
    if (names.isEmpty()) {
      one.fault("OrgnlTxId", "OrgnlUETR, OrgnlTxId or OrgnlEndToEndId", "none of them");
      return "";
    }
    return names.stream()
        .filter(name -> journal.find(new FactId(sender, name)).isPresent())
        .findFirst()
        .orElse(names.getFirst());
  }

  private Told told(Incoming message, long time, List<Recalled> recalled) {
    String id = "camt.056:" + id(message);
    List<String> words = recalled.stream().flatMap(one -> one.words().stream()).distinct().toList();
    String text = String.join("\n", words);
    return new Told(
        new Incident.Reporter(message.sender().code(), id, time, message.at()),
        message.hash(),
        kind(recalled),
        recalled.stream()
            .map(Recalled::victim)
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse(""),
        new Incident.Known(
            "", List.of(), List.of(), List.of(), text.substring(0, Math.min(WORDS, text.length()))),
        "",
        recalled.stream().map(Recalled::payment).toList());
  }

  private static boolean isTaken(String reason) {
    return REASONS.contains(reason) || named(reason).isPresent();
  }

  /// The kind of fraud that somebody names, as a proprietary reason or as a line of its own.
  private static Kind kind(List<Recalled> recalled) {
    for (Recalled one : recalled) {
      Optional<Kind> named =
          named(one.reason())
              .or(() -> one.words().stream().flatMap(word -> named(word).stream()).findFirst());
      if (named.isPresent()) {
        return named.get();
      }
    }
    return Kind.OTHER;
  }

  private static Optional<Kind> named(String text) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(text)).findFirst();
  }
}
