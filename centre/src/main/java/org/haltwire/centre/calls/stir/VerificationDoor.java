package org.haltwire.centre.calls.stir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// The verification service of ATIS-1000082, for session border controllers that speak it: the
/// signature alone, not whether the number's owner is calling.
@RestController
class VerificationDoor {

  static final String PATH = "/stir/v1/verification";

  private static final int BODY_BYTES = 8 << 10;

  private final Signatures signatures;

  VerificationDoor(Signatures signatures) {
    this.signatures = signatures;
  }

  @PostMapping(PATH)
  void verify(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<VerificationRequest> asked =
        exchange.body(BODY_BYTES).flatMap(VerificationRequest::of);
    if (asked.isEmpty()) {
      exchange.problem(
          Problem.of(
              ProblemKind.GARBLED,
              "Expected a verificationRequest with from.tn, to.tn and identity, at most 8 KiB."));
      return;
    }
    VerificationRequest call = asked.get();
    Finding finding =
        signatures.find(
            call.identity(),
            new Signatures.Numbers(call.caller(), call.called().getFirst(), 0),
            operator.code() + "/" + call.time());
    exchange.json(200, Exchange.JSON, out -> write(out, finding));
  }

  private static void write(JsonGenerator out, Finding finding) {
    out.writeName("verificationResponse");
    out.writeStartObject();
    if (finding.code() != 0) {
      out.writeNumberProperty("reasoncode", finding.code());
      out.writeStringProperty("reasontext", phrase(finding.code()));
      out.writeStringProperty("reasondesc", finding.words());
    }
    out.writeStringProperty("verstat", finding.verstat().text());
    out.writeEndObject();
  }

  /// As RFC 8224 names its codes.
  private static String phrase(int code) {
    return switch (code) {
      case 403 -> "Stale Date";
      case 428 -> "Use Identity Header";
      case 436 -> "Bad Identity Info";
      case 437 -> "Unsupported Credential";
      default -> "Invalid Identity Header";
    };
  }
}
