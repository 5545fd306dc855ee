package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haltwire.centre.checks.CheckSettings;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.Asked;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.CheckCounts;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.ask.Question;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// A question, and its answer: in short first, and whole below `More`. The question is not kept for
/// that: the answer replies to it, so that Telegram brings it along with the button.
@Component
class CheckTalk implements Talk {

  private static final String MORE = "more";

  /// How a question is answered.
  private enum Manner {
    /// In short, with a button for the rest.
    BRIEF,
    /// Whole at once.
    WHOLE,
    /// Whole, to who had it in short.
    AGAIN
  }

  /// Characters of a picture's text that are shown.
  private static final int SHOWN = 1_000;

  private final Checker checker;
  private final AskingLimits limits;
  private final CheckCounts counts;
  private final AnswerHtml html;
  private final Awaited awaited;
  private final Say say;
  private final ProfileSettings profile;
  private final CheckSettings settings;

  CheckTalk(
      Checker checker,
      AskingLimits limits,
      CheckCounts counts,
      AnswerHtml html,
      Awaited awaited,
      Say say,
      ProfileSettings profile,
      CheckSettings settings) {
    this.checker = checker;
    this.limits = limits;
    this.counts = counts;
    this.html = html;
    this.awaited = awaited;
    this.say = say;
    this.profile = profile;
    this.settings = settings;
  }

  @Override
  public Set<String> commands() {
    return Set.of("check", MORE);
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    if (rest.isEmpty()) {
      turn.say(Cut.escaped(say.text("bot.check-what")));
    } else {
      ask(turn, rest, message, Manner.BRIEF);
    }
  }

  /// A message that is no command.
  void question(Turn turn, Incoming.Words words) {
    ask(turn, words.text(), words.message(), Manner.BRIEF);
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    if (press.about().isBlank()) {
      turn.say(Cut.escaped(say.text("bot.send-again")));
    } else {
      ask(turn, question(press.about()), press.message(), Manner.AGAIN);
    }
  }

  /// What was asked in a message, which may be a command.
  private static String question(String message) {
    return message.strip().replaceFirst("(?s)^/[A-Za-z]+(@[A-Za-z0-9_]+)?\\s+", "");
  }

  /// An answer, or an answer again with what was missing.
  void rest(Turn turn, Answer answer, int message) {
    turn.say(html.brief(answer), message, keys());
  }

  /// What was read in a picture, and the answer about it: whole, since a button could not say again
  /// what was asked.
  void read(Turn turn, String words, int message) {
    String shown = words.length() <= SHOWN ? words : start(words, SHOWN) + "…";
    turn.say(Cut.escaped(say.text("bot.picture-read", shown)), message, Keys.NONE);
    ask(turn, start(words, Question.LONGEST), message, Manner.WHOLE);
  }

  /// So many characters, and no half of a pair.
  private static String start(String text, int most) {
    int end = Math.min(text.length(), most);
    boolean half = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end);
  }

  private void ask(Turn turn, String what, int message, Manner manner) {
    switch (Question.read(what, profile.country())) {
      case Question.Unclear(Question.Why why) -> {
        String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        turn.say(Cut.escaped(say.text("check-why." + code)), message, Keys.NONE);
      }
      case Question.Clear(Asked asked) -> {
        AskingLimits.Allowed allowed = limits.allow("chat/" + turn.chat().token(), asked);
        Duration wait = allowed.later();
        if (!wait.isZero()) {
          String how = say.duration(wait.plusMillis(999).toMillis());
          turn.say(Cut.escaped(say.text("check.wait", how)), message, Keys.NONE);
          return;
        }
        Answer answer = checker.check(asked, allowed);
        if (manner == Manner.BRIEF) {
          rest(turn, answer, message);
        } else {
          turn.say(html.whole(answer), message, Keys.NONE);
        }
        if (manner != Manner.AGAIN) {
          counts.add(answer, LocaleContextHolder.getLocale(), CheckCounts.Door.BOT);
          await(turn, answer, message);
        }
      }
    }
  }

  private void await(Turn turn, Answer answer, int message) {
    if (!answer.coming().isEmpty()) {
      String language = LocaleContextHolder.getLocale().getLanguage();
      awaited.page(turn.chat(), language, message, answer.coming());
    }
  }

  private InlineKeyboardMarkup keys() {
    List<InlineKeyboardButton> keys = new ArrayList<>();
    String site = settings.address();
    keys.add(Keys.button(say.text("check.report"), "report"));
    keys.add(Keys.button(say.text("bot.more"), MORE));
    if (!site.isEmpty()) {
      keys.add(Keys.link(say.text("bot.object"), site + "/public/listed#objection"));
    }
    return Keys.grid(keys, 3);
  }
}
