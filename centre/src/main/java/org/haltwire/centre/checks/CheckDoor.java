package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.CheckCounts;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.checks.ask.Question.Clear;
import org.haltwire.centre.checks.ask.Question.Unclear;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public's check for apps. Links and names may be in the address (`GET`); what belongs to
/// people, and messages, are better sent in a body (`POST`, `{"what": "..."}`).
@RestController
class CheckDoor {

  static final String PATH = "/public/v1/check";

  /// So long the rest of an answer is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final String WHAT =
      "Expected {\"what\": \"...\"}, a text of at most 20,000 characters.";

  /// A message may be longer than any field of the doors for institutions.
  private static final JsonMapper JSON = new JsonMapper();

  private final Checker checker;
  private final Captures captures;
  private final AskingLimits limits;
  private final CheckCounts counts;
  private final AnswerJson json;
  private final Say say;
  private final ProfileSettings profile;

  CheckDoor(
      Checker checker,
      Captures captures,
      AskingLimits limits,
      CheckCounts counts,
      AnswerJson json,
      Say say,
      ProfileSettings profile) {
    this.checker = checker;
    this.captures = captures;
    this.limits = limits;
    this.counts = counts;
    this.json = json;
    this.say = say;
    this.profile = profile;
  }

  @GetMapping(PATH)
  void ask(
      @RequestParam(defaultValue = "") String what,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(what, new Exchange(request, response));
  }

  @PostMapping(PATH)
  void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<byte[]> body = exchange.jsonBody();
    if (body.isEmpty()) {
      return;
    }
    JsonNode what;
    try {
      what = JSON.readTree(body.get()).path("what");
    } catch (JacksonException garbled) {
      exchange.problem(Problem.of(ProblemKind.GARBLED, WHAT));
      return;
    }
    if (what.isString()) {
      answer(what.asString(), exchange);
    } else {
      exchange.problem(Problem.of(ProblemKind.INVALID, WHAT));
    }
  }

  /// The answer about a link once its page was read. It is waited for a little; then it is given as
  /// far as it is there.
  @GetMapping(PATH + "/rest/{key}")
  void rest(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    Exchange exchange = new Exchange(request, response);
    Duration wait = limits.again(limits.who(request));
    if (!wait.isZero()) {
      exchange.problem(Problem.tooMany(wait));
      return;
    }
    captures.await(key, PATIENCE);
    Optional<Answer> answer = checker.rest(key, limits.people(limits.who(request)));
    if (answer.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> json.write(out, answer.get()));
    } else {
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, say.text("check-why.rest-gone")));
    }
  }

  private void answer(String what, Exchange exchange) throws IOException {
    switch (Question.read(what, profile.country())) {
      case Unclear(Question.Why why) -> {
        String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        exchange.problem(Problem.of(ProblemKind.INVALID, say.text("check-why." + code)));
      }
      case Clear(Asked asked) -> {
        AskingLimits.Allowed allowed = limits.allow(limits.who(exchange.request()), asked);
        Duration wait = allowed.later();
        if (!wait.isZero()) {
          exchange.problem(Problem.tooMany(wait));
          return;
        }
        Answer answer = checker.check(asked, allowed);
        counts.add(answer, LocaleContextHolder.getLocale(), CheckCounts.Door.API);
        exchange.json(200, Exchange.JSON, out -> json.write(out, answer));
      }
    }
  }
}
