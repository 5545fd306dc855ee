package org.haltwire.centre.signals.ask;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.signals.SignalsSettings;
import org.haltwire.centre.signals.known.Subscribers;
import org.haltwire.centre.signals.known.Tellers;
import org.haltwire.centre.signals.log.Outcome;
import org.haltwire.centre.signals.log.Purpose;
import org.haltwire.centre.signals.log.Query;
import org.haltwire.centre.signals.log.QueryLog;
import org.haltwire.centre.signals.tell.Phone;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// What all doors for banks have in common: who asks, what for, how often, about whom; and the
/// record of it.
@Component
final class Questions {

  private static final int BODY_BYTES = 16 << 10;
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:~@=+-]{0,64}");

  private final Limits limits;
  private final QueryLog log;
  private final Numbers numbers;
  private final Tokens tokens;
  private final LookupTokens lookups;
  private final Tellers tellers;
  private final Subscribers subscribers;
  private final SignalsSettings settings;
  private final InstantSource clock;

  Questions(
      Limits limits,
      QueryLog log,
      Numbers numbers,
      Tokens tokens,
      LookupTokens lookups,
      Tellers tellers,
      Subscribers subscribers,
      SignalsSettings settings,
      InstantSource clock) {
    this.limits = limits;
    this.log = log;
    this.numbers = numbers;
    this.tokens = tokens;
    this.lookups = lookups;
    this.tellers = tellers;
    this.subscribers = subscribers;
    this.settings = settings;
    this.clock = clock;
  }

  /// Who asks and what for.
  private record Asker(String code, String api, Purpose purpose, String reference) {}

  /// Answers one question.
  void ask(Participant bank, Reply reply, Asked.Reader reader) throws IOException {
    if (!reply.correlate()) {
      reply.refuse(
          Refusal.invalid(
              "Expected at most 256 of a-z A-Z 0-9 - _ : ; . / < > { } in x-correlator."));
      return;
    }
    Answer answer = answer(bank, reply, reader);
    limits.tell(reply.response(), bank.code());
    switch (answer) {
      case Answer.Told told -> reply.send(told.status(), told.body());
      case Answer.Refused(Refusal refusal) -> reply.refuse(refusal);
    }
  }

  private Answer answer(Participant bank, Reply reply, Asked.Reader reader) throws IOException {
    long wait = limits.ask(bank.code());
    if (wait > 0) {
      reply.response().setHeader("Retry-After", Long.toString(wait));
      return Answer.no(Refusal.tooMany());
    }
    Optional<Purpose> purpose = reply.header("x-purpose").flatMap(Purpose::of);
    String reference = reply.header("x-purpose-reference").orElse("");
    if (purpose.isEmpty()) {
      return Answer.no(Refusal.invalid("Expected one of %s in x-purpose.".formatted(Purpose.LIST)));
    }
    if (!REFERENCE.matcher(reference).matches()) {
      return Answer.no(
          Refusal.invalid(
              "Expected at most 64 of A-Z a-z 0-9 . _ : ~ @ = + - in x-purpose-reference."));
    }
    Exchange exchange = new Exchange(reply.request(), reply.response());
    if (!exchange.carries(Exchange.JSON)) {
      return Answer.no(Refusal.media());
    }
    Optional<byte[]> body = exchange.body(BODY_BYTES);
    if (body.isEmpty()) {
      return Answer.no(Refusal.invalid("Expected at most 16 KiB."));
    }
    String api = reply.request().getRequestURI();
    Asker asker = new Asker(bank.code(), api, purpose.get(), reference);
    return switch (Form.read(body.get())) {
      case Form.Reading.Garbled(Problem problem) -> Answer.no(Refusal.invalid(problem.detail()));
      case Form.Reading.Fine(Form form) -> read(asker, form, reader);
    };
  }

  private Answer read(Asker asker, Form form, Asked.Reader reader) {
    Asked asked = reader.read(form);
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      return Answer.no(Refusal.invalid(problem.get().detail()));
    }
    return switch (asked) {
      case Asked.Nobody(Refusal why) -> recorded(asker, "", () -> Answer.no(why));
      case Asked.About about when about.phone().isEmpty() -> Answer.no(Refusal.missing());
      case Asked.About about -> about(asker, about);
    };
  }

  private Answer about(Asker asker, Asked.About asked) {
    long number = Phone.number(asked.phone());
    String token = tokens.phone(number);
    if (!limits.phone(asker.code(), token)) {
      return Answer.no(Refusal.quota(settings.phonesPerDay()));
    }
    Optional<String> operator = numbers.operator(number);
    return recorded(
        asker,
        lookups.phone(number),
        () ->
            operator
                .map(code ->
                    new Subject(
                        number,
                        token,
                        tellers.of(code),
                        subscribers,
                        settings.silence(),
                        clock.millis()))
                .map(asked.answer())
                .orElse(Answer.no(Refusal.notFound())));
  }

  private interface Answering {
    Answer answer();
  }

  /// Nothing is answered that cannot be recorded.
  private Answer recorded(Asker asker, String token, Answering answering) {
    if (!log.reserve()) {
      return Answer.no(Refusal.unavailable("Questions cannot be recorded now."));
    }
    Outcome outcome = Outcome.FAILED;
    try {
      Answer answer = answering.answer();
      outcome = outcome(answer);
      boolean guessed = answer instanceof Answer.Told told && told.miss();
      if (guessed || outcome == Outcome.NOT_FOUND || outcome == Outcome.NOT_ALLOWED) {
        limits.missed(asker.code());
      }
      return answer;
    } catch (DataAccessException away) {
      return Answer.no(Refusal.unavailable("The database is away."));
    } finally {
      log.add(
          new Query(
              clock.millis(),
              asker.code(),
              asker.api(),
              token,
              asker.purpose(),
              asker.reference(),
              outcome));
    }
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Told _ -> Outcome.ANSWERED;
      case Answer.Refused(Refusal refusal) ->
          switch (refusal.status()) {
            case 404 -> Outcome.NOT_FOUND;
            case 403 -> Outcome.NOT_ALLOWED;
            case 422 -> Outcome.NOT_TOLD;
            default -> Outcome.FAILED;
          };
    };
  }
}
