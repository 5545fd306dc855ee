package org.haltwire.centre.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.AnswerWords;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.CheckCounts;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.checks.ask.Question.Clear;
import org.haltwire.centre.checks.ask.Question.Unclear;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.haltwire.signs.promise.Promise;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Finding;
import org.haltwire.signs.text.Quote;
import org.haltwire.signs.triage.Judgement;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public's check for apps. Links and names may be in the address (`GET`); what belongs to
/// people, and messages, are better sent in a body (`POST`, `{"what": "..."}`).
@RestController
class CheckDoor {

  static final String PATH = "/public/v1/check";

  private static final String WHAT =
      "Expected {\"what\": \"...\"}, a text of at most 20,000 characters.";

  /// A message may be longer than any field of the doors for institutions.
  private static final JsonMapper JSON = new JsonMapper();

  private final Checker checker;
  private final AskingLimits limits;
  private final CheckCounts counts;
  private final AnswerWords words;
  private final Say say;
  private final ProfileSettings profile;

  CheckDoor(
      Checker checker,
      AskingLimits limits,
      CheckCounts counts,
      AnswerWords words,
      Say say,
      ProfileSettings profile) {
    this.checker = checker;
    this.limits = limits;
    this.counts = counts;
    this.words = words;
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
        Answer answer = checker.check(asked, allowed.people());
        counts.add(answer, LocaleContextHolder.getLocale(), CheckCounts.Door.API);
        exchange.json(200, Exchange.JSON, out -> write(out, answer));
      }
    }
  }

  private void write(JsonGenerator out, Answer answer) {
    out.writeName("object");
    out.writeStartObject();
    out.writeStringProperty("kind", answer.asked().kind().name());
    out.writeStringProperty("value", answer.asked().shown());
    out.writeEndObject();
    out.writeStringProperty("sheetVersion", answer.assessment().sheetVersion());
    out.writeStringProperty("checkedOn", answer.on().toString());
    out.writeStringProperty("verdict", answer.assessment().verdict().name());
    out.writeStringProperty("says", words.verdict(answer.assessment().verdict()));
    out.writeStringProperty("means", words.meaning(answer.assessment().verdict()));
    out.writeNumberProperty("score", answer.assessment().score());
    out.writeName("groups");
    out.writeStartObject();
    for (Map.Entry<String, Integer> group : answer.assessment().groups().entrySet()) {
      out.writeNumberProperty(group.getKey(), group.getValue());
    }
    out.writeEndObject();
    out.writeName("signs");
    out.writeStartArray();
    answer.assessment().findings().forEach(one -> write(out, one));
    out.writeEndArray();
    answer.like().ifPresent(like -> write(out, like));
    lists(out, answer);
    texts(out, "whatToDo", words.advice(answer.assessment().verdict()));
    texts(out, "denials", words.denials());
    out.writeStringProperty("correction", "/public/listed#objection");
  }

  private void write(JsonGenerator out, Finding finding) {
    out.writeStartObject();
    out.writeStringProperty("id", finding.sign().id());
    out.writeStringProperty("title", words.of(finding.sign().titles()));
    out.writeNumberProperty("points", finding.points());
    out.writeStringProperty("standing", finding.sign().standing().name());
    out.writeName("evidence");
    out.writeStartArray();
    finding.evidence().forEach(one -> write(out, one));
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(JsonGenerator out, Judgement like) {
    out.writeName("like");
    out.writeStartObject();
    out.writeStringProperty("scheme", like.scheme().name());
    out.writeStringProperty("says", words.scheme(like));
    texts(out, "because", like.because().stream().map(Quote::words).toList());
    out.writeEndObject();
  }

  private void write(JsonGenerator out, Evidence evidence) {
    out.writeStartObject();
    evidence
        .quoted()
        .ifPresent(quote -> {
          out.writeStringProperty("quote", quote.words());
          out.writeNumberProperty("offset", quote.start());
        });
    out.writeStringProperty("says", words.evidence(evidence));
    if (evidence instanceof Evidence.Return(Promise promise)) {
      out.writeName("parsed");
      out.writeStartObject();
      out.writeStringProperty("bound", promise.bound().name());
      out.writeStringProperty("rate", promise.upper().toPlainString());
      out.writeStringProperty("periodDays", promise.days().stripTrailingZeros().toPlainString());
      out.writeStringProperty("simpleMonthly", promise.simpleMonthly().toPlainString());
      out.writeStringProperty("compoundMonthly", promise.compoundMonthly().toPlainString());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void lists(JsonGenerator out, Answer answer) {
    out.writeName("lists");
    out.writeStartArray();
    answer
        .lists()
        .forEach(list -> {
          out.writeStartObject();
          out.writeStringProperty("title", list.title());
          out.writeStringProperty("kind", list.kind().name());
          out.writeStringProperty("asOf", list.asOf().toString());
          out.writeEndObject();
        });
    out.writeEndArray();
    texts(out, "notChecked", answer.unknown().stream().map(words::register).toList());
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) {
    out.writeName(name);
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }
}
