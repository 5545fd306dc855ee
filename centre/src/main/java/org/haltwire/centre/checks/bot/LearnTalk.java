package org.haltwire.centre.checks.bot;

import static org.haltwire.centre.checks.bot.Cut.bold;
import static org.haltwire.centre.checks.bot.Cut.escaped;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// The quiz: five questions a day. A button counts once, and only below the question at hand: its
/// data names the day and the question, so that an old one changes nothing.
@Component
class LearnTalk implements Talk {

  private static final String LETTERS = "ABCDEF";

  private final Quiz quiz;
  private final Awareness awareness;
  private final RegionKeys regions;
  private final Say say;
  private final ProfileSettings profile;
  private final InstantSource clock;

  LearnTalk(
      Quiz quiz,
      Awareness awareness,
      RegionKeys regions,
      Say say,
      ProfileSettings profile,
      InstantSource clock) {
    this.quiz = quiz;
    this.awareness = awareness;
    this.regions = regions;
    this.say = say;
    this.profile = profile;
    this.clock = clock;
  }

  @Override
  public Set<String> commands() {
    return Set.of("learn", "answer");
  }

  @Override
  public void command(Turn turn, String command, String rest, int message) {
    if (turn.chat().region().isEmpty()) {
      turn.say(escaped(say.text("bot.learn-region")), regions.keys("learn"));
    } else {
      begin(turn);
    }
  }

  @Override
  public void press(Turn turn, String word, String rest, Incoming.Press press) {
    if (word.equals("learn") && regions.isOne(rest)) {
      turn.keep(turn.chat().withRegion(rest));
      begin(turn);
    } else if (word.equals("answer") && rest.matches("\\d{1,7}-\\d-\\d")) {
      String[] parts = rest.split("-");
      answer(turn, Long.parseLong(parts[0]), digit(parts[1]), digit(parts[2]));
    }
  }

  private static int digit(String text) {
    return Integer.parseInt(text);
  }

  private void begin(Turn turn) {
    long today = LocalDate.ofInstant(clock.instant(), profile.zone()).toEpochDay();
    BotChat.Lesson lesson = turn.chat().lesson();
    boolean over = lesson.day() == 0 || lesson.answered() >= Quiz.SESSION;
    if (over && lesson.day() == today) {
      turn.say(escaped(say.text("bot.learn-tomorrow", lesson.right(), Quiz.SESSION)));
      return;
    }
    if (over) {
      turn.keep(turn.chat().withLesson(new BotChat.Lesson(today, 0, 0)));
    }
    ask(turn);
  }

  private void ask(Turn turn) {
    BotChat.Lesson lesson = turn.chat().lesson();
    Quiz.Question question = quiz.session(turn.chat().token(), lesson.day()).get(lesson.answered());
    StringBuilder html = new StringBuilder();
    html.append(bold(say.text("bot.learn-number", lesson.answered() + 1, Quiz.SESSION)));
    html.append('\n').append(escaped(of(question.asks()))).append("\n\n");
    List<InlineKeyboardButton> keys = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      String letter = LETTERS.substring(i, i + 1);
      html.append(letter + ") " + escaped(of(question.choices().get(i)))).append('\n');
      String data = "answer:" + lesson.day() + "-" + lesson.answered() + "-" + i;
      keys.add(Keys.button(letter, data));
    }
    turn.say(html.toString(), Keys.grid(keys, LETTERS.length()));
  }

  private void answer(Turn turn, long day, int number, int choice) {
    BotChat chat = turn.chat();
    BotChat.Lesson lesson = chat.lesson();
    if (day != lesson.day() || number != lesson.answered() || number >= Quiz.SESSION) {
      return;
    }
    Quiz.Question question = quiz.session(chat.token(), day).get(number);
    boolean right = choice == question.right();
    awareness.answered(chat.region(), question.id(), right);
    BotChat.Lesson next = new BotChat.Lesson(day, number + 1, lesson.right() + (right ? 1 : 0));
    turn.keep(chat.withLesson(next));
    String came = say.text(right ? "bot.learn-right" : "bot.learn-wrong");
    String letter = LETTERS.substring(question.right(), question.right() + 1);
    String solution = letter + ") " + of(question.choices().get(question.right()));
    turn.say(bold(came) + "\n" + escaped(solution) + "\n\n" + escaped(of(question.why())));
    if (next.answered() < Quiz.SESSION) {
      ask(turn);
    } else {
      awareness.finished(chat.region(), Quiz.SESSION, next.right());
      turn.say(escaped(say.text("bot.learn-over", next.right(), Quiz.SESSION)));
    }
  }

  private String of(Map<String, String> texts) {
    return texts.getOrDefault(say.tongue().code(), "");
  }
}
