package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;
import static org.haltwire.centre.checks.bot.Cut.italic;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.AnswerWords;
import org.haltwire.centre.checks.capture.Capture;
import org.haltwire.centre.web.Say;
import org.haltwire.signs.sheet.Evidence;
import org.haltwire.signs.sheet.Finding;
import org.springframework.stereotype.Component;

/// An answer as a message: what the page says, shorter.
@Component
class AnswerHtml {

  private static final int SIGNS = 3;
  private static final int PROOFS = 2;
  private static final int QUOTE = 200;

  private final AnswerWords words;
  private final Say say;

  AnswerHtml(AnswerWords words, Say say) {
    this.words = words;
    this.say = say;
  }

  /// The verdict, the strongest signs, what to do, what it is not.
  String brief(Answer answer) {
    StringBuilder html = new StringBuilder();
    head(html, answer);
    List<Finding> findings = answer.assessment().findings();
    findings.stream().limit(SIGNS).forEach(one -> sign(html, one, PROOFS));
    if (findings.size() > SIGNS) {
      line(html, escaped(say.text("bot.more-signs", findings.size() - SIGNS)));
    }
    html.append('\n');
    line(html, bold(say.text("check.do-now")));
    words.advice(answer.assessment().verdict()).forEach(one -> line(html, "• " + escaped(one)));
    html.append('\n');
    line(html, italic(say.text("bot.denials")));
    line(html, italic(say.text("bot.as-of", say.day(answer.on()), version(answer))));
    return html.toString();
  }

  /// All signs with all that shows them, similar names, and what was looked at and what was not.
  String whole(Answer answer) {
    StringBuilder html = new StringBuilder();
    head(html, answer);
    answer
        .assessment()
        .findings()
        .forEach(one -> {
          sign(html, one, Finding.MOST);
          line(html, italic(words.of(one.sign().about())));
        });
    if (!answer.similar().isEmpty()) {
      html.append('\n');
      line(html, bold(say.text("check.similar")));
      line(html, escaped(say.text("check.similar-how")));
      answer
          .similar()
          .forEach(
              hit -> line(html, "• " + escaped(hit.entry().name() + " " + hit.entry().number())));
    }
    html.append('\n');
    looked(html, answer);
    html.append('\n');
    line(html, bold(say.text("check.is-not")));
    words.denials().forEach(one -> line(html, "• " + escaped(one)));
    line(html, italic(say.text("bot.as-of", say.day(answer.on()), version(answer))));
    return html.toString();
  }

  private static String version(Answer answer) {
    return answer.assessment().sheetVersion();
  }

  private void head(StringBuilder html, Answer answer) {
    line(html, bold(words.verdict(answer.assessment().verdict())));
    String kind = answer.asked().kind().name().toLowerCase(Locale.ROOT);
    line(html, italic(say.text("check-kind." + kind) + ": " + answer.asked().shown()));
    line(html, escaped(words.meaning(answer.assessment().verdict())));
    if (!answer.coming().isEmpty()) {
      line(html, italic(say.text("bot.coming")));
    }
    answer.missed().ifPresent(why -> line(html, italic(words.miss(why))));
  }

  private void sign(StringBuilder html, Finding finding, int proofs) {
    html.append('\n');
    line(html, bold(words.of(finding.sign().titles())));
    finding.evidence().stream().limit(proofs).forEach(one -> proof(html, one));
  }

  private void proof(StringBuilder html, Evidence evidence) {
    evidence.quoted().ifPresent(quote -> line(html, "«" + escaped(shorter(quote.words())) + "»"));
    String says = words.evidence(evidence);
    if (!says.isEmpty()) {
      line(html, escaped(says));
    }
  }

  private static String shorter(String quote) {
    return quote.length() <= QUOTE
        ? quote
        : quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, QUOTE) - 1)) + "…";
  }

  private void looked(StringBuilder html, Answer answer) {
    line(html, bold(say.text("check.looked")));
    answer
        .lists()
        .forEach(one ->
            line(
                html, "• " + escaped(say.text("check.in-list", one.title(), say.day(one.asOf())))));
    answer
        .unknown()
        .forEach(
            one -> line(html, "• " + escaped(say.text("check.not-known", words.register(one)))));
    answer
        .read()
        .map(Capture::pages)
        .orElse(List.of())
        .forEach(one ->
            line(
                html,
                "• "
                    + escaped(
                        say.text("check.page-read", one.address(), say.timeWithZone(one.at())))));
    line(html, "• " + escaped(say.text("check.not-flow")));
  }

  private static void line(StringBuilder html, String line) {
    html.append(line).append('\n');
  }
}
