package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haltwire.centre.calls.Announcements;
import org.haltwire.centre.calls.Switchboard;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.signals.tell.Brands;
import org.haltwire.centre.signals.tell.Phone;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A bank announces that it will call its customer (CAMARA verified-caller), so that the customer's
/// network can show who calls. Only from a number that an authority has given it.
@RestController
class AnnounceDoor {

  static final String PATH = "/verified-caller/v0.1/pre-announce";

  private static final List<String> STRATEGIES = List.of("BRAND_DISPLAY");
  private static final int DAY_SECONDS = 86_400;
  private static final int USUAL_SECONDS = 300;

  private final Questions questions;
  private final Announcements announcements;
  private final Brands brands;

  AnnounceDoor(Questions questions, Switchboard switchboard, Brands brands) {
    this.questions = questions;
    this.announcements = switchboard.announcements();
    this.brands = brands;
  }

  @PostMapping(PATH)
  void announce(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), form -> announce(form, bank.code()));
  }

  private Asked announce(Form form, String bank) {
    String caller = form.needed("callingParticipant", Phone.EXPECTED, Phone::is);
    String callee = Asked.phone(form, "calledParticipant");
    form.text("strategy", "one of " + STRATEGIES, STRATEGIES::contains);
    int seconds = (int) form.whole("timeToLive", 1, DAY_SECONDS, USUAL_SECONDS);
    String name = form.needed("dynamicDisplayName", Announcements.NAME, Announcements::isName);
    String reason = form.text("callReason", Announcements.NAME, Announcements::isName).orElse("");
    return new Asked.About(
        callee,
        subject -> {
          long number = Phone.number(caller);
          return brands.owns(bank, number)
              ? announce(number, subject.number(), name, reason, seconds)
              : Answer.no(
                  Refusal.forbidden("callingParticipant was not given to you as your number."));
        });
  }

  private Answer announce(long caller, long callee, String name, String reason, int seconds) {
    return announcements
        .announce(caller, callee, name, reason, seconds)
        .map(until ->
            Answer.of(
                201,
                out -> {
                  out.writeStringProperty("preAnnouncementId", UUID.randomUUID().toString());
                  out.writeStringProperty("expiresAt", Instant.ofEpochMilli(until).toString());
                },
                false))
        .orElse(Answer.no(Refusal.unavailable("Too many calls are announced.")));
  }
}
