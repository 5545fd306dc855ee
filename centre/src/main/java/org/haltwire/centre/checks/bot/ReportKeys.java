package org.haltwire.centre.checks.bot;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.checks.CheckSettings;
import org.haltwire.centre.checks.report.Question;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// The buttons of a report. `tell:1a2b3c4d:HOUR:-skip` names the report, the place and what was
/// chosen there, so that a button of another report or another place changes nothing; `send:` names
/// the whole form, so that one that was sent is found again.
@Component
class ReportKeys {

  static final String TELL = "tell";
  static final String SEND = "send";
  static final String SKIP = "-skip";
  static final String BACK = "-back";
  static final String CANCEL = "-cancel";
  static final String MORE = "-more";
  static final String CHANGE = "-change";
  static final String STAY = "-stay";

  private final ReportOrder order;
  private final ReportChoices choices;
  private final ReportHtml html;
  private final CheckSettings settings;
  private final Say say;

  ReportKeys(
      ReportOrder order, ReportChoices choices, ReportHtml html, CheckSettings settings, Say say) {
    this.order = order;
    this.choices = choices;
    this.html = html;
    this.settings = settings;
    this.say = say;
  }

  private static String data(Draft draft, String what) {
    return TELL + ":" + draft.tag() + ":" + draft.place().text() + ":" + what;
  }

  private InlineKeyboardButton key(Draft draft, String text, String what) {
    return Keys.button(say.text(text), data(draft, what));
  }

  /// Below the place at hand.
  InlineKeyboardMarkup of(Draft draft) {
    return switch (draft.place()) {
      case Draft.Place.Asked(Question question) -> asked(draft, question);
      case Draft.Place.Pause.AT_ONCE ->
          Keys.grid(
              List.of(
                  send(draft, "report.send-now"),
                  key(draft, "report.tell-more", MORE),
                  key(draft, "report.back", BACK),
                  key(draft, "bot.report-cancel", CANCEL)),
              1);
      case Draft.Place.Pause.SUMMARY ->
          Keys.grid(
              List.of(
                  send(draft, "report.send"),
                  key(draft, "bot.report-change", CHANGE),
                  key(draft, "report.back", BACK),
                  key(draft, "bot.report-cancel", CANCEL)),
              2);
    };
  }

  private InlineKeyboardButton send(Draft draft, String text) {
    return Keys.button(say.text(text), SEND + ":" + draft.answers().form());
  }

  private InlineKeyboardMarkup asked(Draft draft, Question question) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    InlineKeyboardRow row = new InlineKeyboardRow();
    int columns = question == Question.KIND ? 1 : 2;
    for (var choice : choices.shown(question)) {
      row.add(Keys.button(choice.getValue(), data(draft, choice.getKey())));
      if (row.size() == columns) {
        rows.add(row);
        row = new InlineKeyboardRow();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    InlineKeyboardRow ways = new InlineKeyboardRow();
    if (question != Question.LOST || draft.changing()) {
      ways.add(key(draft, "report.back", BACK));
    }
    if (ReportOrder.isFree(question)) {
      ways.add(key(draft, "bot.report-skip", SKIP));
    }
    ways.add(key(draft, "bot.report-cancel", CANCEL));
    rows.add(ways);
    if (question == Question.LOST && !settings.address().isEmpty()) {
      rows.add(
          new InlineKeyboardRow(
              Keys.link(say.text("bot.report-page"), settings.address() + "/public/report")));
    }
    return Keys.rows(rows);
  }

  /// One for each question whose answer can be changed.
  InlineKeyboardMarkup changes(Draft draft) {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    for (Question one : order.questions(draft.answers())) {
      keys.add(Keys.button(html.name(draft.answers(), one), data(draft, one.name())));
    }
    keys.add(key(draft, "report.back", STAY));
    return Keys.grid(keys, 1);
  }
}
