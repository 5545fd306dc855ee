package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.signals.tell.DeviceSessions;
import org.haltwire.centre.signals.tell.Phone;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a device is (CAMARA device-roaming-status), and whether the bank's customer is at the one
/// with this number (number-verification). For the latter CAMARA wants a token that the operator
/// gave the device; in its place stands a session that the operator told of.
@RestController
class DeviceDoor {

  static final String ROAMING = "/device-roaming-status/v1/retrieve";
  static final String VERIFY = "/number-verification/v2/verify";
  static final String SESSION = "Device-Session";

  private final Questions questions;
  private final Numbers numbers;
  private final DeviceSessions sessions;

  DeviceDoor(Questions questions, Numbers numbers, DeviceSessions sessions) {
    this.questions = questions;
    this.numbers = numbers;
    this.sessions = sessions;
  }

  @PostMapping(ROAMING)
  void roams(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), this::roams);
  }

  @PostMapping(VERIFY)
  void verify(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Reply reply = new Reply(request, response);
    questions.ask(bank, reply, form -> verify(form, reply.header(SESSION).orElse("")));
  }

  private Asked roams(Form form) {
    String phone =
        form.object("device")
            .map(device -> {
              String named = Asked.phone(device, "phoneNumber");
              device.refuseOthers();
              return named;
            })
            .orElse("");
    return new Asked.About(
        phone,
        subject ->
            numbers
                .whereabouts(subject.number())
                .map(DeviceDoor::roams)
                .orElse(
                    Answer.no(
                        Refusal.notApplicable(
                            "The number's operator has not told who is abroad."))));
  }

  private static Answer roams(Numbers.Whereabouts where) {
    return Answer.of(out -> {
      out.writeBooleanProperty("roaming", where.abroad());
      out.writeStringProperty("lastStatusTime", Instant.ofEpochMilli(where.asOf()).toString());
    });
  }

  /// The device is the session's, whatever the bank asks about: so is the record.
  private Asked verify(Form form, String session) {
    Optional<String> plain = form.text("phoneNumber", Phone.EXPECTED, Phone::is);
    Optional<String> hashed =
        form.text(
            "hashedPhoneNumber",
            "SHA-256 of a phone number with its plus sign, 64 hexadecimal digits",
            text -> text.matches("[0-9a-fA-F]{64}"));
    if (plain.isPresent() && hashed.isPresent()) {
      form.fault("hashedPhoneNumber", "either phoneNumber or hashedPhoneNumber", "both");
    }
    if (plain.isEmpty() && hashed.isEmpty()) {
      return Asked.about(form, _ -> Answer.no(Refusal.missing()));
    }
    OptionalLong device = session.isEmpty() ? OptionalLong.empty() : sessions.number(session);
    if (device.isEmpty()) {
      return new Asked.Nobody(unauthenticated());
    }
    return new Asked.About(
        "+" + device.getAsLong(),
        subject -> {
          if (sessions.end(session).isEmpty()) {
            return Answer.no(unauthenticated());
          }
          String number = "+" + subject.number();
          boolean same =
              plain
                  .map(number::equals)
                  .or(() ->
                      hashed.map(hash ->
                          DeviceSessions.sha256(number).equals(hash.toLowerCase(Locale.ROOT))))
                  .orElse(false);
          return Answer.of(
              200, out -> out.writeBooleanProperty("devicePhoneNumberVerified", same), !same);
        });
  }

  private static Refusal unauthenticated() {
    return new Refusal(
        403,
        "NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK",
        "No operator has told of the session in Device-Session, or it was used, or its time is"
            + " over.");
  }
}
