package org.haltwire.centre.signals.tell;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.signals.known.Attribute;
import org.haltwire.centre.signals.known.Day;
import org.haltwire.centre.signals.known.Telling;
import org.springframework.stereotype.Component;

/// Reads a line about a subscriber. Whatever identifies a person becomes tokens here.
@Component
class SubscriberLine {

  /// The one field of a line that is about no subscriber.
  static final String WATCHED = "simChangesSince";

  private static final List<String> FORWARDING =
      List.of(
          "unconditional",
          "conditional_busy",
          "conditional_not_reachable",
          "conditional_no_answer");

  private static final List<String> CONTRACTS = List.of("PAYG", "PAYM", "Business");

  private final Tokens tokens;
  private final Numbers numbers;
  private final ProfileSettings profile;
  private final InstantSource clock;

  SubscriberLine(Tokens tokens, Numbers numbers, ProfileSettings profile, InstantSource clock) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.profile = profile;
    this.clock = clock;
  }

  /// From when on the operator has told of all changes of SIM cards; not from the future on.
  Optional<Long> watched(Form form) {
    Optional<Long> since = form.time(WATCHED);
    if (since.isEmpty() || since.get() > clock.millis()) {
      form.fault(WATCHED, "a time that is over", since.isEmpty() ? "nothing" : "a later one");
    }
    return since;
  }

  /// What the line says; faults are the form's.
  Optional<Telling.Line> subscriber(Form form, String operator) {
    Optional<Long> own = Phone.own(form, numbers, operator);
    long number = own.orElse(0L);
    boolean forget = form.flag("forget");
    Optional<List<String>> forwarding = forwarding(form);
    Optional<String> contract =
        form.text("contractType", "one of " + CONTRACTS, CONTRACTS::contains);
    LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
    Optional<LocalDate> since = Day.until(form, "subscribedSince", today);
    Map<String, List<String>> kyc = new TreeMap<>();
    form.object("kyc")
        .ifPresent(said -> {
          for (Attribute attribute : Attribute.values()) {
            attribute.read(said, tokens, number).ifPresent(it -> kyc.put(attribute.json(), it));
          }
          said.refuseOthers();
        });
    boolean says =
        forwarding.isPresent() || contract.isPresent() || since.isPresent() || !kyc.isEmpty();
    if (forget == says) {
      form.fault(
          "forget",
          "either true, or forwarding, contractType, subscribedSince or kyc",
          says ? "both" : "nothing");
    }
    return own.map(
        it -> new Telling.Line(tokens.phone(it), forget, forwarding, contract, since, kyc));
  }

  /// An empty list says that none is on.
  private static Optional<List<String>> forwarding(Form form) {
    List<String> kinds =
        form.list(
            "forwarding",
            FORWARDING.size(),
            "one of " + FORWARDING,
            text -> Optional.of(text).filter(FORWARDING::contains));
    return form.has("forwarding") ? Optional.of(kinds) : Optional.empty();
  }
}
