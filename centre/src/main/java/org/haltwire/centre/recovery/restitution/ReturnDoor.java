package org.haltwire.centre.recovery.restitution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.core.event.Money;
import org.haltwire.core.profile.ReturnBasis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a bank agrees to a return and the police and courts bring what stands behind one, and
/// where the bank says what it paid back. A return is ordered as soon as the documents suffice.
@RestController
class ReturnDoor {

  private static final int DOCUMENT = 200;

  private final HoldStore holds;
  private final HoldDesk desk;
  private final ReturnDesk returns;

  ReturnDoor(HoldStore holds, HoldDesk desk, ReturnDesk returns) {
    this.holds = holds;
    this.desk = desk;
    this.returns = returns;
  }

  /// A document: `{"basis": "COURT_ORDER", "document": "No. 17 of 2026-03-12"}`.
  @PostMapping("/v1/holds/{id}/basis")
  void basis(
      @AuthenticationPrincipal Participant who,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> form = Form.of(exchange);
    if (form.isEmpty()) {
      return;
    }
    Optional<ReturnBasis> basis = form.get().choice("basis", ReturnBasis.class);
    if (basis.isEmpty() && !form.get().has("basis")) {
      form.get().fault("basis", "what stands behind the return", "nothing");
    }
    String document =
        form.get()
            .needed(
                "document",
                "number and date of the document, at most 200 characters",
                text -> !text.isBlank() && text.length() <= DOCUMENT);
    Optional<Problem> problem = form.get().problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    add(exchange, id, who, basis.orElseThrow(), document);
  }

  private void add(
      Exchange exchange, String id, Participant who, ReturnBasis basis, String document)
      throws IOException {
    boolean consent = basis == ReturnBasis.BANK_CONSENT;
    boolean may = consent ? desk.ofBank(id, who.code()).isPresent() : who.may(Role.AUTHORITY);
    if (!may) {
      exchange.problem(
          Problem.of(
              ProblemKind.FORBIDDEN,
              consent
                  ? "Only the bank that holds the money agrees."
                  : "Only an authority brings such a document."));
      return;
    }
    Optional<Hold> hold = holds.find(id);
    if (hold.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "There is no such hold."));
      return;
    }
    returns.add(id, basis, who.code(), document);
    Hold now = holds.find(id).orElseThrow();
    if (now.state().isSecured() && returns.suffices(now)) {
      Answered answered = returns.order(id, now.revision(), who.code(), basis.name());
      now = answered.hold();
    }
    String state = now.state().name();
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeStringProperty("hold", id);
          out.writeStringProperty("state", state);
        });
  }

  /// What the bank paid: `{"line": "12-1", "amount": {...}, "payment": "its own id"}`.
  @PostMapping("/v1/holds/{id}/returned")
  void returned(
      @AuthenticationPrincipal Participant bank,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> form = Form.of(exchange);
    if (form.isEmpty()) {
      return;
    }
    String line =
        form.get()
            .needed("line", "a line of the order", text -> text.matches("[0-9]{1,18}-[0-9]{1,3}"));
    Optional<Money> amount = form.get().amount("amount");
    if (amount.isEmpty() && !form.get().has("amount")) {
      form.get().fault("amount", "what was paid back", "nothing");
    }
    String payment = form.get().id("payment");
    Optional<Problem> problem = form.get().problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    Optional<Hold> hold = desk.ofBank(id, bank.code());
    if (hold.isEmpty()) {
      exchange.problem(
          Problem.of(ProblemKind.NOT_FOUND, "There is no such hold at your institution."));
    } else if (!hold.get().money().currency().equals(amount.orElseThrow().currency())) {
      exchange.problem(
          Problem.of(
              ProblemKind.INVALID,
              "Expected an amount in %s, but got %s."
                  .formatted(hold.get().money().currency(), amount.orElseThrow().currency())));
    } else {
      confirm(exchange, id, line, amount.orElseThrow(), payment);
    }
  }

  private void confirm(Exchange exchange, String id, String line, Money amount, String payment)
      throws IOException {
    int hyphen = line.indexOf('-');
    long incident = Long.parseLong(line.substring(0, hyphen));
    int number = Integer.parseInt(line.substring(hyphen + 1));
    switch (returns.confirm(id, incident, number, amount.minor(), payment)) {
      case DONE, REPEATED ->
          exchange.json(
              200,
              Exchange.JSON,
              out -> {
                out.writeStringProperty("hold", id);
                out.writeStringProperty("line", line);
                out.writeStringProperty("state", "CONFIRMED");
              });
      case OTHER_ANSWER ->
          exchange.problem(
              Problem.of(
                  ProblemKind.OTHER_BODY,
                  "You said before that another amount was paid under this name."));
      case TOO_MUCH ->
          exchange.problem(
              Problem.of(ProblemKind.INVALID, "Expected at most what is left of the line."));
      case UNKNOWN ->
          exchange.problem(
              Problem.of(ProblemKind.NOT_FOUND, "There is no such line in an order to return."));
    }
  }
}
