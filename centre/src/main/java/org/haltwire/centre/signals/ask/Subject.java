package org.haltwire.centre.signals.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.haltwire.centre.signals.known.Known;
import org.haltwire.centre.signals.known.Subscribers;
import org.haltwire.centre.signals.known.Teller;

/// Whom a question is about: a number of one of the country's operators.
///
/// @param token of the number
/// @param silence see the settings
/// @param now in milliseconds since 1970
record Subject(
    long number, String token, Teller teller, Subscribers subscribers, Duration silence, long now) {

  /// What its operator told; one look-up.
  Known known() {
    return subscribers.find(token, teller.operator());
  }

  /// From when on its operator would have told of a change of the SIM card.
  long watched(Known known) {
    return Math.max(teller.watched(), known.sim().ported());
  }

  /// Why it does not follow from having heard of no change since a time that there was none. To
  /// conclude that from a feed that is not there would be the worst answer of all.
  Optional<Refusal> unsure(Known known, long since) {
    if (teller.watched() == 0) {
      return Optional.of(
          Refusal.notApplicable("The number's operator does not tell of changes of SIM cards."));
    }
    if (isSilent()) {
      return Optional.of(silent());
    }
    long watched = watched(known);
    return since < watched
        ? Optional.of(
            Refusal.notApplicable(
                "Of this number changes are known since %s only. Ask about a shorter time."
                    .formatted(Instant.ofEpochMilli(watched))))
        : Optional.empty();
  }

  boolean isSilent() {
    return now - teller.heard() > silence.toMillis();
  }

  Refusal silent() {
    return Refusal.unavailable(
        "The number's operator has told nothing since %s."
            .formatted(Instant.ofEpochMilli(teller.heard())));
  }
}
