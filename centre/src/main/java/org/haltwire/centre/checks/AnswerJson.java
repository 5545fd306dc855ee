package org.haltwire.centre.checks;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.AnswerWords;
import org.haltwire.centre.checks.capture.Capture;
import org.haltwire.centre.checks.capture.CapturedPage;
import org.haltwire.centre.checks.capture.Captures;
import org.haltwire.centre.checks.capture.Miss;
import org.haltwire.centre.schemes.Schemes;
import org.haltwire.signs.promise.Promise;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Finding;
import org.haltwire.signs.text.Quote;
import org.haltwire.signs.triage.Judgement;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/// An answer as apps take it.
@Component
class AnswerJson {

  private final AnswerWords words;
  private final Schemes schemes;

  AnswerJson(AnswerWords words, Schemes schemes) {
    this.words = words;
    this.schemes = schemes;
  }

  void write(JsonGenerator out, Answer answer) {
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
    answer.assessment().findings().forEach(one -> write(out, answer, one));
    out.writeEndArray();
    answer.like().ifPresent(like -> write(out, like));
    page(out, answer);
    lists(out, answer);
    texts(out, "whatToDo", words.advice(answer.assessment().verdict()));
    texts(out, "denials", words.denials());
    out.writeStringProperty("correction", "/public/listed#objection");
  }

  private void write(JsonGenerator out, Answer answer, Finding finding) {
    out.writeStartObject();
    out.writeStringProperty("id", finding.sign().id());
    out.writeStringProperty("title", words.of(finding.sign().titles()));
    out.writeNumberProperty("points", finding.points());
    out.writeStringProperty("standing", finding.sign().standing().name());
    out.writeName("evidence");
    out.writeStartArray();
    finding.evidence().forEach(one -> write(out, answer, one));
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(JsonGenerator out, Judgement like) {
    out.writeName("like");
    out.writeStartObject();
    out.writeStringProperty("scheme", like.scheme().name());
    out.writeStringProperty("says", schemes.name(like));
    texts(out, "because", like.because().stream().map(Quote::words).toList());
    out.writeEndObject();
  }

  private void write(JsonGenerator out, Answer answer, Evidence evidence) {
    out.writeStartObject();
    evidence
        .quoted()
        .ifPresent(quote -> {
          out.writeStringProperty("quote", quote.words());
          place(out, answer, quote);
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

  /// Where a quote is: in the text that was sent, or on a page that was read.
  private static void place(JsonGenerator out, Answer answer, Quote quote) {
    if (answer.read().isEmpty()) {
      out.writeNumberProperty("offset", quote.start());
      return;
    }
    Capture.Place place = answer.read().get().place(quote.start());
    out.writeNumberProperty("offset", place.offset());
    write(out, place.page());
  }

  private static void write(JsonGenerator out, CapturedPage page) {
    out.writeStringProperty("url", page.address());
    out.writeStringProperty("capturedAt", Instant.ofEpochMilli(page.at()).toString());
    out.writeStringProperty("sha256", HexFormat.of().formatHex(page.sha256()));
  }

  /// What became of the page behind a link.
  private void page(JsonGenerator out, Answer answer) {
    if (answer.page().isEmpty()) {
      return;
    }
    out.writeName("page");
    out.writeStartObject();
    switch (answer.page().get()) {
      case Captures.There(Capture capture) -> {
        out.writeStringProperty("state", "READ");
        out.writeName("pages");
        out.writeStartArray();
        for (CapturedPage one : capture.pages()) {
          out.writeStartObject();
          write(out, one);
          out.writeEndObject();
        }
        out.writeEndArray();
      }
      case Captures.Coming(String key) -> {
        out.writeStringProperty("state", "COMING");
        out.writeStringProperty("rest", CheckDoor.PATH + "/rest/" + key);
      }
      case Captures.None(Miss why) -> {
        out.writeStringProperty("state", "NONE");
        out.writeStringProperty("why", why.name());
        out.writeStringProperty("says", words.miss(why));
      }
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
    Stream<String> unknown = answer.unknown().stream().map(words::register);
    Stream<String> people = answer.people() ? Stream.empty() : Stream.of(words.notPeople());
    texts(out, "notChecked", Stream.concat(unknown, people).toList());
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) {
    out.writeName(name);
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }
}
