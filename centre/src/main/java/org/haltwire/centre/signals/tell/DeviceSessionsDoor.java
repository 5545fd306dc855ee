package org.haltwire.centre.signals.tell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// An operator has authenticated a device of its subscriber over its network and given it a random
/// text; who brings that text within minutes comes from that device.
@RestController
class DeviceSessionsDoor {

  static final String PATH = "/v1/signals/device-sessions";

  private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9._~+/=-]{16,128}");
  private static final int USUAL_SECONDS = 60;

  private final DeviceSessions sessions;
  private final Numbers numbers;
  private final InstantSource clock;

  DeviceSessionsDoor(DeviceSessions sessions, Numbers numbers, InstantSource clock) {
    this.sessions = sessions;
    this.numbers = numbers;
    this.clock = clock;
  }

  @PostMapping(PATH)
  void begin(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!numbers.isOperator(operator.code())) {
      exchange.problem(SubscribersDoor.notKnown());
      return;
    }
    Optional<Form> form = Form.of(exchange);
    if (form.isPresent()) {
      begin(exchange, form.get(), operator.code());
    }
  }

  private void begin(Exchange exchange, Form form, String operator) throws IOException {
    Optional<Long> number = Phone.own(form, numbers, operator);
    String session = form.secret("session", 128).orElse("");
    if (!SESSION.matcher(session).matches()) {
      form.fault("session", "16 to 128 of A-Z a-z 0-9 . _ ~ + / = -", "something else");
    }
    long seconds = form.whole("expiresIn", 1, DeviceSessions.LONGEST_SECONDS, USUAL_SECONDS);
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    long until = clock.millis() + seconds * 1_000;
    switch (sessions.begin(session, number.orElseThrow(), until)) {
      case BEGUN ->
          exchange.json(
              201,
              Exchange.JSON,
              out -> out.writeStringProperty("expiresAt", Instant.ofEpochMilli(until).toString()));
      case TAKEN ->
          exchange.problem(
              Problem.of(
                  ProblemKind.OTHER_BODY, "Another phone has this session. Make a new one."));
      case FULL -> exchange.problem(Problem.of(ProblemKind.UNAVAILABLE, "Too many sessions."));
    }
  }
}
