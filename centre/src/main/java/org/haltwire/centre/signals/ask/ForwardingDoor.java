package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether calls to a number go elsewhere (CAMARA call-forwarding-signal).
@RestController
class ForwardingDoor {

  static final String UNCONDITIONAL = "/call-forwarding-signal/v0.4/unconditional-call-forwardings";
  static final String ALL = "/call-forwarding-signal/v0.4/call-forwardings";

  private final Questions questions;

  ForwardingDoor(Questions questions) {
    this.questions = questions;
  }

  @PostMapping(UNCONDITIONAL)
  void unconditional(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(
        bank,
        new Reply(request, response),
        form -> about(form, kinds -> Answer.flag("active", kinds.contains("unconditional"))));
  }

  @PostMapping(ALL)
  void all(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), form -> about(form, ForwardingDoor::list));
  }

  /// What was told of forwarding holds as long as the operator is heard of.
  private static Asked about(Form form, Function<List<String>, Answer> answer) {
    return Asked.about(
        form,
        subject -> {
          Optional<List<String>> kinds = subject.known().forwarding();
          if (kinds.isEmpty()) {
            return Answer.no(
                Refusal.notApplicable("The number's operator has not told how it is forwarded."));
          }
          return subject.isSilent() ? Answer.no(subject.silent()) : answer.apply(kinds.get());
        });
  }

  private static Answer list(List<String> kinds) {
    List<String> shown = kinds.isEmpty() ? List.of("inactive") : kinds;
    return new Answer.Told(
        200,
        out -> {
          out.writeStartArray();
          shown.forEach(out::writeString);
          out.writeEndArray();
        },
        false);
  }
}
