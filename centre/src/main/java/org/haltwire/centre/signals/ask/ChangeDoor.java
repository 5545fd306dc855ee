package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.signals.known.Known;
import org.haltwire.centre.signals.known.SimTimes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether, or when, a number last came to another SIM card (CAMARA sim-swap) or another telephone
/// (device-swap).
@RestController
class ChangeDoor {

  static final String SIM_CHECK = "/sim-swap/v2/check";
  static final String SIM_DATE = "/sim-swap/v2/retrieve-date";
  static final String DEVICE_CHECK = "/device-swap/v1/check";
  static final String DEVICE_DATE = "/device-swap/v1/retrieve-date";

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final Questions questions;

  ChangeDoor(Questions questions) {
    this.questions = questions;
  }

  @PostMapping(SIM_CHECK)
  void wasSimSwapped(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), form -> check(form, SimTimes::changed));
  }

  @PostMapping(SIM_DATE)
  void whenWasSimSwapped(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(
        bank,
        new Reply(request, response),
        form -> date(form, "latestSimChange", SimTimes::changed));
  }

  @PostMapping(DEVICE_CHECK)
  void wasDeviceSwapped(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), form -> check(form, SimTimes::handset));
  }

  @PostMapping(DEVICE_DATE)
  void whenWasDeviceSwapped(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(
        bank,
        new Reply(request, response),
        form -> date(form, "latestDeviceChange", SimTimes::handset));
  }

  private static Asked check(Form form, ToLongFunction<SimTimes> change) {
    long maxAge = form.whole("maxAge", 1, 2_400, 240);
    return Asked.about(
        form,
        subject -> {
          long since = subject.now() - maxAge * HOUR;
          Known known = subject.known();
          if (change.applyAsLong(known.sim()) >= since) {
            return Answer.flag("swapped", true);
          }
          return subject
              .unsure(known, since)
              .map(Answer::no)
              .orElseGet(() -> Answer.flag("swapped", false));
        });
  }

  private static Asked date(Form form, String name, ToLongFunction<SimTimes> change) {
    return Asked.about(
        form,
        subject -> {
          Known known = subject.known();
          long at = change.applyAsLong(known.sim());
          Optional<Refusal> unsure =
              at > 0 ? Optional.empty() : subject.unsure(known, subject.now());
          return unsure
              .map(Answer::no)
              .orElseGet(() -> at > 0 ? at(name, at) : never(name, subject, known));
        });
  }

  private static Answer at(String name, long at) {
    return Answer.of(out -> out.writeStringProperty(name, Instant.ofEpochMilli(at).toString()));
  }

  /// No change is known, for so many days.
  private static Answer never(String name, Subject subject, Known known) {
    long days = (subject.now() - subject.watched(known)) / DAY;
    return Answer.of(out -> {
      out.writeNullProperty(name);
      out.writeNumberProperty("monitoredPeriod", days);
    });
  }
}
