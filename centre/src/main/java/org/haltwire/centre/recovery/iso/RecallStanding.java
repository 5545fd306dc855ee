package org.haltwire.centre.recovery.iso;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.haltwire.centre.recovery.report.Standing;
import org.haltwire.centre.recovery.report.StolenPayment;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.stereotype.Component;

/// Says in a camt.029 how a recall stands.
@Component
class RecallStanding {

  private final IncidentStore incidents;
  private final Standing standing;
  private final Secrets secrets;
  private final CountryProfile profile;

  RecallStanding(
      IncidentStore incidents, Standing standing, Secrets secrets, CountryProfile profile) {
    this.incidents = incidents;
    this.standing = standing;
    this.secrets = secrets;
    this.profile = profile;
  }

  /// What is answered: a recall, or a question about one.
  ///
  /// @param caseId the bank's name for the case
  /// @param recalled the transactions, where they were just sent
  record Asked(Incoming message, long number, String caseId, List<RecallTaker.Recalled> recalled) {

    String bank() {
      return message.sender().code();
    }

    Node assignment() {
      return Parts.assignment("HALTWIRE-" + number, bank(), message.at());
    }

    Node resolved() {
      return Parts.caseOf("RslvdCase", caseId, bank());
    }
  }

  /// What is no fraud is not recalled here.
  Reply refused(Asked asked) {
    List<Node> transactions =
        asked.recalled().stream()
            .map(one ->
                Node.of("TxInfAndSts", one.echo())
                    .with(
                        List.of(
                            Node.leaf("TxCxlSts", "RJCR"),
                            Parts.statusReason(
                                "NOT_FRAUD",
                                Parts.words(
                                    "EXPECTED",
                                    "a recall because of fraud: FRAD, CUST or a kind of fraud")))))
            .toList();
    return reply(asked, "RJCR", transactions);
  }

  Reply answer(Asked asked, Incident incident) {
    Standing.Sums sums = standing.of(incident.id());
    List<Node> transactions = new ArrayList<>();
    boolean rejected = true;
    for (StolenPayment payment : incidents.payments(incident.id())) {
      boolean first = transactions.isEmpty();
      String status = status(payment, incident, sums);
      rejected &= status.equals("RJCR");
      transactions.add(
          Node.of("TxInfAndSts", Node.leaf("CxlStsId", incident.ticket() + "-" + payment.number()))
              .with(echo(asked, payment))
              .with(
                  List.of(
                      Node.leaf("TxCxlSts", status),
                      Parts.statusReason(
                          status.equals("RJCR") ? reason(payment, incident) : "",
                          first
                              ? words(asked, incident, payment, sums)
                              : new Node[] {state(payment)}))));
    }
    String done = sums.returned() < sums.stolen() ? "PECR" : "CNCL";
    String confirmation = sums.returned() == 0 ? "PDCR" : done;
    return reply(asked, rejected ? "RJCR" : confirmation, transactions);
  }

  private static Reply reply(Asked asked, String confirmation, List<Node> transactions) {
    return new Reply.Answer(
        MessageName.RESOLUTION,
        Parts.resolution(asked.assignment(), asked.resolved(), confirmation, transactions));
  }

  private static String status(StolenPayment payment, Incident incident, Standing.Sums sums) {
    if (incident.state() == Incident.State.REJECTED) {
      return "RJCR";
    }
    return switch (payment.state()) {
      case WAITING, CANDIDATES -> "PDCR";
      case FOUND -> sums.stolen() > 0 && sums.returned() >= sums.stolen() ? "ACCR" : "PDCR";
      case TOO_OLD, NOT_FOUND, NOT_MOVED -> "RJCR";
    };
  }

  private static String reason(StolenPayment payment, Incident incident) {
    return incident.state() == Incident.State.REJECTED ? "REJECTED" : payment.state().name();
  }

  private static Node state(StolenPayment payment) {
    return Parts.words("STATE", payment.state().name());
  }

  /// The sums are those of the whole report, and stand with its first payment. The victim's secret
  /// is told once, to who reports.
  private Node[] words(Asked asked, Incident incident, StolenPayment payment, Standing.Sums sums) {
    String currency = profile.currency();
    boolean reporting = !asked.recalled().isEmpty();
    return new Node[] {
      state(payment),
      Parts.words("TICKET", incident.ticket()),
      Parts.words("SECRET", reporting ? secrets.code("victim", incident.ticket(), 3) : ""),
      Parts.words("STOLEN", Parts.money(sums.stolen(), currency)),
      Parts.words("HELD", Parts.money(sums.held(), currency)),
      Parts.words("RETURNED", Parts.money(sums.returned(), currency))
    };
  }

  /// What the bank called the transaction, as far as it is known.
  private static List<Node> echo(Asked asked, StolenPayment payment) {
    if (payment.number() <= asked.recalled().size()) {
      return asked.recalled().get(payment.number() - 1).echo();
    }
    String id = payment.name().id();
    return List.of(id.length() <= 35 ? Node.leaf("OrgnlTxId", id) : Node.NONE);
  }
}
