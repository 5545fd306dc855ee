package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.signals.known.Attribute;
import org.haltwire.centre.signals.known.Day;
import org.haltwire.centre.signals.known.Known;
import org.haltwire.centre.signals.tell.Phone;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the holder of a number is who the bank believes it is: by name and papers (CAMARA
/// kyc-match), for how long (kyc-tenure), and still the same (number-recycling).
@RestController
class HolderDoor {

  static final String MATCH = "/kyc-match/v0.4/match";
  static final String TENURE = "/kyc-tenure/v0.3/check-tenure";
  static final String RECYCLED = "/number-recycling/v0.2/check";

  private final Questions questions;
  private final Tokens tokens;
  private final ZoneId zone;
  private final InstantSource clock;

  HolderDoor(Questions questions, Tokens tokens, ProfileSettings profile, InstantSource clock) {
    this.questions = questions;
    this.tokens = tokens;
    this.zone = profile.zone();
    this.clock = clock;
  }

  @PostMapping(MATCH)
  void match(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), this::match);
  }

  @PostMapping(TENURE)
  void tenure(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), this::tenure);
  }

  @PostMapping(RECYCLED)
  void recycled(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    questions.ask(bank, new Reply(request, response), this::recycled);
  }

  private Asked match(Form form) {
    String phone = Asked.phone(form, "phoneNumber");
    long number = phone.isEmpty() ? 0 : Phone.number(phone);
    Map<Attribute, List<String>> asked = new TreeMap<>();
    for (Attribute attribute : Attribute.values()) {
      attribute.read(form, tokens, number).ifPresent(it -> asked.put(attribute, it));
    }
    if (!phone.isEmpty() && asked.isEmpty()) {
      form.fault("", "at least one of the attributes to compare", "none");
    }
    return new Asked.About(
        phone,
        subject -> {
          Map<String, List<String>> told = subject.known().kyc();
          List<Match> matches = new ArrayList<>();
          asked.forEach((what, mine) ->
              matches.add(Match.of(what, mine, told.getOrDefault(what.json(), List.of()))));
          return told.isEmpty()
              ? Answer.no(Refusal.notApplicable("The number's operator has not told who has it."))
              : Answer.of(
                  200,
                  out -> matches.forEach(one -> one.write(out)),
                  matches.stream().anyMatch(Match::isWrong));
        });
  }

  private Asked tenure(Form form) {
    LocalDate day = day(form, "tenureDate");
    return Asked.about(
        form,
        subject -> {
          Known known = subject.known();
          Optional<LocalDate> since = since(known);
          if (since.isEmpty()) {
            return Answer.no(
                Refusal.notApplicable("The number's operator has not told since when it is held."));
          }
          return Answer.of(out -> {
            out.writeBooleanProperty("tenureDateCheck", !since.get().isAfter(day));
            if (!known.contract().isEmpty()) {
              out.writeStringProperty("contractType", known.contract());
            }
          });
        });
  }

  private Asked recycled(Form form) {
    LocalDate day = day(form, "specifiedDate");
    long after = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    return Asked.about(
        form,
        subject -> {
          Known known = subject.known();
          boolean again = known.sim().reassigned() >= after;
          boolean held = known.since().filter(since -> !since.isAfter(day)).isPresent();
          Optional<Refusal> unsure =
              again || held ? Optional.empty() : subject.unsure(known, after);
          return unsure.map(Answer::no).orElseGet(() -> Answer.flag("phoneNumberRecycled", again));
        });
  }

  /// As the operator says, else since the SIM card was given out.
  private Optional<LocalDate> since(Known known) {
    long activated = known.sim().activated();
    return known
        .since()
        .or(() ->
            activated > 0
                ? Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(activated), zone))
                : Optional.empty());
  }

  private LocalDate day(Form form, String name) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Optional<LocalDate> day = Day.until(form, name, today);
    if (!form.has(name)) {
      form.fault(name, Day.EXPECTED, "nothing");
    }
    return day.orElse(today);
  }
}
