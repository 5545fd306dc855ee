package org.haltwire.centre.recovery.hold;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.event.Money;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// Where a bank gets its orders and answers them. A bank that was away asks for what comes after
/// the last number that it has, and misses none.
@RestController
class OrderDoor {

  static final String PATH = "/v1/holds";

  private static final int MOST = 200;

  private final BankFeed feed;
  private final HoldDesk desk;

  OrderDoor(BankFeed feed, HoldDesk desk) {
    this.feed = feed;
    this.desk = desk;
  }

  @GetMapping(PATH)
  void orders(
      @AuthenticationPrincipal Participant bank,
      @RequestParam(defaultValue = "0") String after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!after.matches("[0-9]{1,18}")) {
      exchange.problem(
          Problem.of(
              ProblemKind.INVALID, "Expected the number of the last order you have in after."));
      return;
    }
    List<BankOrder> some = feed.after(bank.code(), Long.parseLong(after), MOST);
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeName("orders");
          out.writeStartArray();
          for (BankOrder order : some) {
            out.writeStartObject();
            out.writeNumberProperty("number", order.number());
            out.writeName("order");
            out.writeRawValue(order.body());
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeBooleanProperty("more", some.size() == MOST);
        });
  }

  @GetMapping(PATH + "/{id}")
  void state(
      @AuthenticationPrincipal Participant bank,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Hold> hold = desk.ofBank(id, bank.code());
    if (hold.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> write(out, hold.get()));
    } else {
      exchange.problem(notYours());
    }
  }

  /// What the bank secured: an amount from 0 to what was ordered.
  @PostMapping(PATH + "/{id}/secured")
  void secured(
      @AuthenticationPrincipal Participant bank,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> sent = Form.of(exchange);
    if (sent.isEmpty()) {
      return;
    }
    Form form = sent.get();
    Optional<Money> amount = form.amount("amount");
    if (amount.isEmpty() && !form.has("amount")) {
      form.fault("amount", "what is secured, 0 for nothing", "nothing");
    }
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
    } else {
      answer(exchange, id, bank, amount.orElseThrow());
    }
  }

  private void answer(Exchange exchange, String id, Participant bank, Money amount)
      throws IOException {
    Optional<Hold> hold = desk.ofBank(id, bank.code());
    if (hold.isEmpty()) {
      exchange.problem(notYours());
      return;
    }
    if (!hold.get().money().currency().equals(amount.currency())) {
      exchange.problem(
          Problem.of(
              ProblemKind.INVALID,
              "Expected an amount in %s, but got %s."
                  .formatted(hold.get().money().currency(), amount.currency())));
      return;
    }
    Answered answered = desk.acknowledge(id, bank.code(), amount.minor()).orElseThrow();
    Optional<Problem> problem = problem(answered);
    if (problem.isPresent()) {
      exchange.problem(problem.get());
    } else {
      exchange.json(200, Exchange.JSON, out -> write(out, answered.hold()));
    }
  }

  private static Optional<Problem> problem(Answered answered) {
    Hold hold = answered.hold();
    return switch (answered.outcome()) {
      case TOO_MUCH ->
          Optional.of(
              Problem.of(
                  ProblemKind.INVALID,
                  "Expected at most %s, which was ordered; hold no more than that."
                      .formatted(money(hold.money().amount(), hold))));
      case OTHER_ANSWER ->
          Optional.of(
              Problem.of(
                  ProblemKind.OTHER_BODY,
                  "You said before that %s is secured."
                      .formatted(money(hold.money().secured(), hold))));
      default -> Optional.empty();
    };
  }

  private static void write(JsonGenerator out, Hold hold) {
    out.writeStringProperty("hold", hold.id());
    out.writeStringProperty("state", hold.state().name());
    amount(out, "amount", hold.money().amount(), hold);
    amount(out, "secured", hold.money().secured(), hold);
    out.writeStringProperty(
        "until", java.time.Instant.ofEpochMilli(hold.clocks().until()).toString());
  }

  private static void amount(JsonGenerator out, String name, long minor, Hold hold) {
    out.writeName(name);
    out.writeStartObject();
    out.writeStringProperty("value", new Money(minor, hold.money().currency()).decimal());
    out.writeStringProperty("currency", hold.money().currency());
    out.writeEndObject();
  }

  private static String money(long minor, Hold hold) {
    return new Money(minor, hold.money().currency()).toString();
  }

  private static Problem notYours() {
    return Problem.of(ProblemKind.NOT_FOUND, "There is no such hold at your institution.");
  }
}
