package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the bank's customer is in a call now, and with what kind of other; never with whom. It
/// is answered from memory. The shape is that of the drafts of a "scam signal" of the GSMA's Open
/// Gateway, which has no public standard yet.
@RestController
class InCallDoor {

  static final String PATH = "/scam-signal/v0.3/signal";

  private final Questions questions;
  private final Numbers numbers;

  InCallDoor(Questions questions, Numbers numbers) {
    this.questions = questions;
    this.numbers = numbers;
  }

  @PostMapping(PATH)
  void isInCall(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), this::isInCall);
  }

  private Asked isInCall(Form form) {
    form.object("context")
        .ifPresent(context -> {
          context.text("transactionId", "at most 64 characters", text -> text.length() <= 64);
          context.refuseOthers();
        });
    return Asked.about(form, subject -> answer(numbers.inCall(subject.number()), subject.now()));
  }

  private static Answer answer(Numbers.InCall call, long now) {
    return Answer.of(out -> {
      out.writeStringProperty("assessedAt", Instant.ofEpochMilli(now).toString());
      switch (call) {
        case Numbers.InCall.Unknown _ -> {
          out.writeNullProperty("isInVoiceCall");
          out.writeNullProperty("signals");
        }
        case Numbers.InCall.No _ -> {
          out.writeBooleanProperty("isInVoiceCall", false);
          out.writeNullProperty("signals");
        }
        case Numbers.InCall.With(var kind, long millis) -> {
          out.writeBooleanProperty("isInVoiceCall", true);
          out.writeName("signals");
          out.writeStartObject();
          out.writeStringProperty("callerClass", kind.name());
          out.writeNumberProperty("durationS", millis / 1_000);
          out.writeStringProperty("callStartedAt", Instant.ofEpochMilli(now - millis).toString());
          out.writeEndObject();
        }
      }
    });
  }
}
