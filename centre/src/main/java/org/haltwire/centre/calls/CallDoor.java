package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Trunk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Calls as switches speak of them over HTTP: the shape that a PBX client in production use has
/// (`saveRequest`, `checkRequest`), an end, and a sign of life. Anything but `FALSE` lets the call
/// pass.
@Controller
class CallDoor {

  static final String PATH = "/aos/";
  static final String SAVE = PATH + "saveRequest";
  static final String CHECK = PATH + "checkRequest";
  static final String END = PATH + "endRequest";
  static final String PING = PATH + "pingRequest";
  static final List<String> PATHS = List.of(SAVE, CHECK, END, PING);

  private static final String BITS = "X-Error-Bits";

  private final Switchboard switchboard;
  private final Identities identities;

  CallDoor(Switchboard switchboard, Identities identities) {
    this.switchboard = switchboard;
    this.identities = identities;
  }

  @PostMapping({SAVE, CHECK, END, PING})
  @ResponseBody
  void ask(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    int place = Calls.place(switchboard, operator, exchange);
    if (place < 0) {
      return;
    }
    if (request.getRequestURI().equals(PING)) {
      switchboard.alive(place);
      told(exchange, Switchboard.Told.NOTED);
      return;
    }
    Optional<CallLine> body = exchange.body(Calls.BODY_BYTES).flatMap(CallLine::of);
    if (body.isEmpty()) {
      exchange.problem(
          Problem.of(
              ProblemKind.GARBLED,
              "Expected a JSON object with msisdnA and msisdnB, at most 8 KiB."));
      return;
    }
    switch (request.getRequestURI()) {
      case SAVE -> told(exchange, switchboard.register(place, body.get().said()));
      case END -> told(exchange, switchboard.end(place, body.get().said()));
      default -> check(exchange, place, body.get());
    }
  }

  private static void told(Exchange exchange, Switchboard.Told told) throws IOException {
    switch (told) {
      case NOTED -> bytes(exchange, "{\"result\":\"OK\"}");
      case NOT_YOURS ->
          exchange.problem(
              Problem.of(
                  ProblemKind.FORBIDDEN,
                  "Neither msisdnA nor redirectingNumber is a number of yours."));
      case NO_NUMBER ->
          exchange.problem(
              Problem.of(
                  ProblemKind.GARBLED,
                  "Expected telephone numbers of 1 to 15 digits in msisdnA and msisdnB."));
      case FULL -> exchange.problem(Problem.of(ProblemKind.UNAVAILABLE, "Too many calls."));
    }
  }

  private void check(Exchange exchange, int place, CallLine line) throws IOException {
    CallSaid body = line.said();
    String name = Optional.ofNullable(exchange.request().getParameter("trunk")).orElse("");
    Optional<Trunk> trunk = switchboard.trunk(place, name);
    if (trunk.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "You have no trunk of this name."));
      return;
    }
    if (!switchboard.mayAsk(place, body.callee(), trunk.get())) {
      exchange.problem(
          Problem.of(
              ProblemKind.FORBIDDEN,
              "msisdnB is no number of yours, and the trunk is not from abroad."));
      return;
    }
    int marks =
        identities.marks(
            line.identity(), body.caller(), body.callee(), body.redirecting(), place, line.call());
    CallQuestion question =
        new CallQuestion(body.caller(), body.callee(), body.redirecting(), trunk.get(), marks);
    Answering answering = new Answering();
    int answer = switchboard.check(place, question, answering);
    try {
      answer(exchange, question, answer == CallAnswer.LATER ? answering.await() : answer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      answer(exchange, question, CallAnswer.LATER);
    }
  }

  private void answer(Exchange exchange, CallQuestion asked, int answer) throws IOException {
    if (answer == CallAnswer.LATER) {
      exchange.problem(Problem.of(ProblemKind.UNAVAILABLE, "No answer in time."));
      return;
    }
    exchange.response().setHeader(BITS, Integer.toString(CallAnswer.bits(answer)));
    bytes(exchange, Calls.json(answer, switchboard.name(asked, answer)));
  }

  private static void bytes(Exchange exchange, String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length());
    bytes.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    exchange.bytes(200, Exchange.JSON, bytes);
  }
}
