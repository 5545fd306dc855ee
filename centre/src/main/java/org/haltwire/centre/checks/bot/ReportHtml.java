package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;
import static org.haltwire.centre.checks.bot.Cut.italic;

import java.util.List;
import org.haltwire.centre.checks.report.Answers;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.checks.report.Reports;
import org.haltwire.centre.recovery.tips.TipDesk;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// A report in the words of the chat.
@Component
class ReportHtml {

  private static final int SHOWN = 200;

  private final ReportOrder order;
  private final ReportChoices choices;
  private final Reports reports;
  private final Say say;

  ReportHtml(ReportOrder order, ReportChoices choices, Reports reports, Say say) {
    this.order = order;
    this.choices = choices;
    this.reports = reports;
    this.say = say;
  }

  /// What the place at hand shows.
  String place(Draft draft) {
    return switch (draft.place()) {
      case Draft.Place.Asked(Question question) -> asked(draft.answers(), question);
      case Draft.Place.Pause.AT_ONCE -> atOnce(draft.answers());
      case Draft.Place.Pause.SUMMARY -> summary(draft.answers());
    };
  }

  private String asked(Answers answers, Question question) {
    List<Question> questions = order.questions(answers);
    StringBuilder html = new StringBuilder();
    int number = questions.indexOf(question) + 1;
    html.append(italic(say.text("bot.learn-number", number, questions.size()))).append('\n');
    html.append(bold(name(answers, question))).append('\n');
    String how = how(answers, question);
    if (!how.isEmpty()) {
      html.append(escaped(how)).append('\n');
    }
    if (question == Question.KIND) {
      Reports.KINDS.forEach(one -> {
        String kind = ReportChoices.kind(one.name());
        html.append("\n• ").append(bold(say.text(kind)));
        html.append(" — ").append(escaped(say.text(kind + ".example")));
      });
    }
    return html.toString();
  }

  /// A question as it is asked.
  String name(Answers answers, Question question) {
    return switch (question) {
      case AMOUNT -> say.text("report.amount", say.currency());
      case DAY -> say.text("bot.report-day");
      case DIGITS -> say.text(answers.lost() ? "report.digits" : "report.digits-asked");
      default -> say.text("report." + question.field());
    };
  }

  private String how(Answers answers, Question question) {
    return switch (question) {
      case DAY -> say.text("bot.report-day-how");
      case HOUR -> say.text("bot.report-hour-how");
      case AMOUNT -> say.text("bot.report-amount-how");
      case BANK -> say.text("bot.report-bank-how");
      case DIGITS -> answers.lost() ? say.text("report.digits-how") : "";
      case PHONE, CHANNEL, WORDS, CONTACT -> say.text("report." + question.field() + "-how");
      case LOST, KIND, GOING, SITE, REGION -> "";
    };
  }

  /// What whoever lost money does before anything else.
  String first() {
    StringBuilder html = new StringBuilder(bold(say.text("report-title.now"))).append("\n\n");
    html.append("1. ").append(bold(say.text("report.call"))).append(' ');
    html.append(escaped(say.text("report.call-how"))).append('\n');
    html.append("2. ").append(escaped(say.text("report.do-not-pay"))).append('\n');
    html.append("3. ").append(escaped(say.text("report.do-not-delete"))).append('\n');
    html.append("4. ").append(escaped(say.text("report.password"))).append('\n');
    return html.append('\n')
        .append(escaped(say.text("bot.report-police", reports.police())))
        .toString();
  }

  private String atOnce(Answers answers) {
    return bold(call(answers))
        + ' '
        + escaped(say.text("report.call-how"))
        + "\n\n"
        + escaped(say.text("report.now-why"))
        + "\n\n"
        + italic(say.text("report.send-how"));
  }

  private String call(Answers answers) {
    String bank = reports.bank(answers);
    String call = bank.isEmpty() ? say.text("report.call") : say.text("report.call-bank", bank);
    return (call + " " + reports.hotline(answers)).strip();
  }

  private String summary(Answers answers) {
    StringBuilder html = new StringBuilder(bold(say.text("bot.report-summary"))).append("\n\n");
    for (Question one : order.questions(answers)) {
      if (answers.has(one)) {
        html.append(answered(answers, one)).append('\n');
      }
    }
    return html.append('\n').append(italic(say.text("report.honest"))).toString();
  }

  /// A question with its answer.
  String answered(Answers answers, Question question) {
    String value = choices.shown(question, answers.get(question));
    String shown = value.isEmpty() ? "–" : shorter(value);
    return escaped(name(answers, question)) + ": " + bold(shown);
  }

  private static String shorter(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  String wrong(String fault) {
    return "⚠ " + bold(say.text("report-fault." + fault));
  }

  /// Number and secret, and what comes next.
  String done(TipDesk.Taken taken, Answers answers) {
    StringBuilder html = new StringBuilder(codes(taken, say.text("report.done")));
    html.append("\n\n").append(bold(say.text("report.next-steps"))).append('\n');
    if (answers.lost()) {
      html.append("1. ").append(bold(call(answers))).append(' ');
      html.append(escaped(say.text("report.call-how") + " " + say.text("report.call-say")));
      html.append("\n2. ").append(escaped(say.text("report.we-trace")));
      html.append("\n3. ").append(escaped(say.text("bot.report-see")));
      html.append("\n4. ").append(escaped(say.text("report.police")));
    } else {
      html.append("1. ").append(escaped(say.text("report.tip-kept")));
      html.append("\n2. ").append(escaped(say.text("report.tip-if-money")));
    }
    return html.append("\n\n").append(italic(say.text("report.nobody-asks"))).toString();
  }

  /// For who sends one again.
  String again(TipDesk.Taken taken) {
    return codes(taken, say.text("report.done-before"));
  }

  private String codes(TipDesk.Taken taken, String title) {
    return bold(title)
        + "\n\n"
        + escaped(say.text("ticket.ticket"))
        + " <code>"
        + escaped(taken.ticket())
        + "</code>\n"
        + escaped(say.text("held.secret"))
        + " <code>"
        + escaped(taken.secret())
        + "</code>\n\n"
        + escaped(say.text("bot.report-keep"));
  }
}
