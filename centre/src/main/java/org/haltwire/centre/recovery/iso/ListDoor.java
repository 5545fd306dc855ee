package org.haltwire.centre.recovery.iso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.recovery.hold.BankFeed;
import org.haltwire.centre.recovery.hold.BankOrder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// Where a bank reads its orders as messages, under the same numbers as in JSON; and where banks
/// and authorities read the letters that are for them.
@RestController
class ListDoor {

  static final String ORDERS = "/v1/iso20022/orders";
  static final String LETTERS = "/v1/iso20022/letters";

  private static final int MOST = 200;

  private final BankFeed feed;
  private final InformationStore letters;

  ListDoor(BankFeed feed, InformationStore letters) {
    this.feed = feed;
    this.letters = letters;
  }

  @GetMapping(ORDERS)
  void orders(
      @AuthenticationPrincipal Participant bank,
      @RequestParam(defaultValue = "0") String after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Long> number = number(after);
    if (number.isEmpty()) {
      exchange.problem(wrongNumber("after"));
      return;
    }
    List<BankOrder> some = feed.after(bank.code(), number.get(), MOST);
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeName("orders");
          out.writeStartArray();
          some.forEach(order -> write(out, OrderMessage.of(order)));
          out.writeEndArray();
          out.writeBooleanProperty("more", some.size() == MOST);
        });
  }

  private static void write(JsonGenerator out, OrderMessage message) {
    out.writeStartObject();
    out.writeNumberProperty("number", message.order().number());
    out.writeStringProperty("message", message.name().written());
    out.writeStringProperty("xml", new String(message.bytes(), StandardCharsets.UTF_8));
    out.writeEndObject();
  }

  @GetMapping(ORDERS + "/{number}")
  void order(
      @AuthenticationPrincipal Participant bank,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<byte[]> found =
        number(number)
            .filter(one -> one > 0)
            .flatMap(one ->
                feed.after(bank.code(), one - 1, 1).stream()
                    .filter(order -> order.number() == one)
                    .findFirst())
            .map(order -> OrderMessage.of(order).bytes());
    answer(new Exchange(request, response), found);
  }

  @GetMapping(LETTERS)
  void letters(
      @AuthenticationPrincipal Participant reader,
      @RequestParam(defaultValue = "0") String after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Long> number = number(after);
    if (number.isEmpty()) {
      exchange.problem(wrongNumber("after"));
      return;
    }
    List<Letter> some = letters.after(reader.code(), number.get(), MOST);
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeName("letters");
          out.writeStartArray();
          some.forEach(letter -> write(out, letter));
          out.writeEndArray();
          out.writeBooleanProperty("more", some.size() == MOST);
        });
  }

  private static void write(JsonGenerator out, Letter letter) {
    out.writeStartObject();
    out.writeNumberProperty("number", letter.number());
    out.writeStringProperty("message", letter.message());
    out.writeStringProperty("from", letter.sender());
    out.writeStringProperty("at", Parts.time(letter.at()));
    out.writeStringProperty("investigation", letter.request().investigation());
    out.writeStringProperty("bank", letter.request().bank());
    out.writeStringProperty("state", letter.request().state());
    out.writeBooleanProperty("mayTellHolder", letter.request().mayTellHolder());
    out.writeEndObject();
  }

  @GetMapping(LETTERS + "/{number}")
  void letter(
      @AuthenticationPrincipal Participant reader,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(
        new Exchange(request, response),
        number(number).flatMap(one -> letters.letter(reader.code(), one)));
  }

  private static void answer(Exchange exchange, Optional<byte[]> found) throws IOException {
    if (found.isPresent()) {
      IsoDoor.xml(exchange, found.get());
    } else {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "Your list has no such number."));
    }
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Problem wrongNumber(String parameter) {
    return Problem.of(
        ProblemKind.INVALID, "Expected the number of the last one you have in " + parameter + ".");
  }
}
