package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.checks.report.Answers;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.checks.report.Reports;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// A report in the chat: the questions of the form one after the other, what to do at once as soon
/// as it is clear that money was lost, a summary, and the number with its secret at the end.
@Component
class ReportTalk implements Talk {

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final ReportDrafts drafts;
  private final Reports reports;
  private final ReportOrder order;
  private final ReportChoices choices;
  private final ReportHtml html;
  private final ReportKeys keys;
  private final Say say;

  ReportTalk(
      ReportDrafts drafts,
      Reports reports,
      ReportOrder order,
      ReportChoices choices,
      ReportHtml html,
      ReportKeys keys,
      Say say) {
    this.drafts = drafts;
    this.reports = reports;
    this.order = order;
    this.choices = choices;
    this.html = html;
    this.keys = keys;
    this.say = say;
  }

  @Override
  public Set<String> commands() {
    return Set.of("report", "cancel", ReportKeys.TELL, ReportKeys.SEND);
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    Optional<Draft> draft = drafts.of(turn.chat().token());
    if (command.equals("cancel")) {
      draft.ifPresentOrElse(
          _ -> cancel(turn), () -> turn.say(escaped(say.text("bot.report-none"))));
    } else if (draft.isPresent()) {
      ask(turn, draft.get(), escaped(say.text("bot.report-goes-on")) + "\n\n");
    } else {
      ask(turn, Draft.begun(), escaped(say.text("bot.report")) + "\n\n");
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    Optional<Draft> draft = drafts.of(turn.chat().token());
    switch (word) {
      case ReportKeys.TELL -> tell(turn, draft, rest, press);
      case ReportKeys.SEND -> send(turn, draft, rest, press);
      case "report" -> {
        turn.keep(turn.chat().askingTicket(false));
        command(turn, word, "", press.message());
      }
      default -> {}
    }
  }

  /// Whether a chat is asked something: then what it writes is the answer. One that ended is told
  /// so first.
  boolean isAsking(Turn turn) {
    String token = turn.chat().token();
    if (drafts.end(token).isPresent()) {
      turn.say(escaped(say.text("bot.report-ended")));
      return false;
    }
    return drafts.of(token).isPresent();
  }

  /// What was written while a report waits for an answer.
  void heard(Turn turn, String text) {
    Draft draft = drafts.of(turn.chat().token()).orElseThrow();
    switch (draft.place()) {
      case Draft.Place.Asked(Question question) -> {
        Answers answers = draft.answers().with(question, choices.read(question, text));
        if (answers.has(question)) {
          answer(turn, draft, question, answers);
        } else {
          again(turn, draft, "⚠ " + bold(say.text("bot.report-empty")));
        }
      }
      case Draft.Place.Pause _ -> again(turn, draft, escaped(say.text("bot.report-press")));
    }
  }

  /// The place at hand once more.
  void again(Turn turn) {
    drafts.of(turn.chat().token()).ifPresent(draft -> ask(turn, draft, ""));
  }

  private void again(Turn turn, Draft draft, String why) {
    ask(turn, draft, why + "\n\n");
  }

  private void ask(Turn turn, Draft draft, String before) {
    drafts.save(turn.chat(), draft);
    turn.say(before + html.place(draft), keys.of(draft));
  }

  private void answer(Turn turn, Draft draft, Question question, Answers answers) {
    String fault = reports.faults(answers).get(question);
    if (fault != null) {
      again(turn, draft, html.wrong(fault));
      return;
    }
    if (question == Question.LOST && answers.lost() && !draft.answers().lost()) {
      turn.say(html.first());
    }
    if (question == Question.GOING && answers.going()) {
      turn.say(bold(say.text("report.hang-up")));
    }
    Draft answered = new Draft(answers, draft.place(), draft.changing());
    ask(turn, answered.at(order.after(answered, question)), "");
  }

  private void tell(Turn turn, Optional<Draft> found, String rest, Incoming.Press press) {
    String[] parts = rest.split(":", 3);
    if (parts.length < 3 || found.isEmpty() || !found.get().tag().equals(parts[0])) {
      turn.note(say.text("bot.report-over"));
      return;
    }
    Draft draft = found.get();
    if (parts[2].equals(ReportKeys.CANCEL)) {
      cancel(turn);
    } else if (!draft.place().text().equals(parts[1])) {
      turn.note(say.text("bot.report-elsewhere"));
      return;
    } else {
      chosen(turn, draft, parts[2]);
    }
    close(turn, draft, press.message());
  }

  /// Takes the buttons away, so that none is pressed twice, and notes what was answered.
  private void close(Turn turn, Draft before, int message) {
    Answers answers = drafts.of(turn.chat().token()).map(Draft::answers).orElseGet(before::answers);
    String closed =
        switch (before.place()) {
          case Draft.Place.Asked(Question question) -> html.answered(answers, question);
          case Draft.Place.Pause _ -> html.place(before);
        };
    turn.change(message, closed, Keys.NONE);
  }

  private void chosen(Turn turn, Draft draft, String what) {
    if (what.equals(ReportKeys.BACK)) {
      ask(turn, draft.at(order.before(draft)), "");
      return;
    }
    switch (draft.place()) {
      case Draft.Place.Asked(Question question) -> {
        boolean skips = what.equals(ReportKeys.SKIP) && ReportOrder.isFree(question);
        answer(turn, draft, question, draft.answers().with(question, skips ? "" : what));
      }
      case Draft.Place.Pause.AT_ONCE -> ask(turn, draft.at(order.who()), "");
      case Draft.Place.Pause.SUMMARY -> summary(turn, draft, what);
    }
  }

  private void summary(Turn turn, Draft draft, String what) {
    if (what.equals(ReportKeys.CHANGE)) {
      drafts.save(turn.chat(), draft);
      turn.say(escaped(say.text("bot.report-change-what")), keys.changes(draft));
      return;
    }
    Draft next =
        order.questions(draft.answers()).stream()
            .filter(one -> one.name().equals(what))
            .findFirst()
            .map(one -> new Draft(draft.answers(), new Draft.Place.Asked(one), true))
            .orElse(draft);
    ask(turn, next, "");
  }

  private void cancel(Turn turn) {
    drafts.delete(turn.chat().token());
    turn.say(escaped(say.text("bot.report-cancelled")));
  }

  private void send(Turn turn, Optional<Draft> draft, String form, Incoming.Press press) {
    if (draft.isPresent() && draft.get().answers().form().equals(form)) {
      send(turn, draft.get(), press);
      return;
    }
    // A second press, or the same one brought again: what was taken is told again.
    reports
        .again(form)
        .ifPresentOrElse(
            taken -> turn.say(html.again(taken)), () -> turn.note(say.text("bot.report-over")));
  }

  private void send(Turn turn, Draft draft, Incoming.Press press) {
    Answers answers = draft.answers();
    switch (reports.sendFromChat(answers, turn.chat().token())) {
      case Reports.Sent.Taken(var taken) -> {
        drafts.delete(turn.chat().token());
        turn.say(html.done(taken, answers));
        turn.change(press.message(), escaped(say.text("report.done")), Keys.NONE);
      }
      case Reports.Sent.Faulty(var faults) -> {
        Draft.Place missing = order.missing(answers);
        String fault =
            missing instanceof Draft.Place.Asked(Question question)
                ? faults.getOrDefault(question, "nothing")
                : "nothing";
        again(turn, new Draft(answers, missing, true), html.wrong(fault));
      }
      case Reports.Sent.Later(Duration wait) -> {
        drafts.save(turn.chat(), draft);
        String how = say.duration(wait.toMillis() + MINUTE);
        turn.say(
            escaped(say.text("bot.report-busy", how))
                + "\n\n"
                + escaped(say.text("report.busy-else", reports.police())));
      }
    }
  }
}
