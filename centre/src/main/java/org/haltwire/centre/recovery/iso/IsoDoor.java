package org.haltwire.centre.recovery.iso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where messages of recovery come in. Each is read whole before anything of it is kept; the same
/// message again gets the same answer.
@RestController
class IsoDoor {

  static final String PATH = "/v1/iso20022/{message}";
  static final String XML = "application/xml";

  private static final int MESSAGE_BYTES = 1 << 20;

  /// As at the other doors: not in the body, which stays the same byte for byte.
  private static final String REPEATED = "Haltwire-Repeated";

  private final MessageDesk desk;
  private final InstantSource clock;

  IsoDoor(MessageDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping(PATH)
  void take(
      @AuthenticationPrincipal Participant sender,
      @PathVariable String message,
      @RequestParam(defaultValue = "") String bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<MessageName> name = MessageName.ofDoor(message);
    if (name.isEmpty()) {
      exchange.problem(
          Problem.of(
              ProblemKind.NO_DOOR, "Expected one of pacs.008, %s.".formatted(MessageName.doors())));
      return;
    }
    if (!exchange.carries(XML, "text/xml")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/xml."));
      return;
    }
    Optional<byte[]> body = exchange.body(MESSAGE_BYTES);
    if (body.isEmpty()) {
      exchange.problem(Problem.of(ProblemKind.TOO_LARGE, "A message has at most 1 MiB."));
      return;
    }
    switch (NodeReader.read(body.get(), name.get())) {
      case NodeReader.Reading.Garbled(String why) ->
          exchange.problem(Problem.of(ProblemKind.GARBLED, why));
      case NodeReader.Reading.Fine(Node read) ->
          answer(
              exchange,
              new Incoming(
                  sender, name.get(), bank, read, body.get(), hash(body.get()), clock.millis()));
    }
  }

  private void answer(Exchange exchange, Incoming message) throws IOException {
    switch (desk.take(message)) {
      case MessageDesk.Outcome.Refused(Problem problem) -> exchange.problem(problem);
      case MessageDesk.Outcome.Taken(byte[] answer, boolean repeated) -> {
        if (repeated) {
          exchange.response().setHeader(REPEATED, "true");
        }
        xml(exchange, answer);
      }
    }
  }

  static void xml(Exchange exchange, byte[] message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.length);
    bytes.write(message);
    exchange.bytes(200, XML, bytes);
  }

  private static byte[] hash(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
