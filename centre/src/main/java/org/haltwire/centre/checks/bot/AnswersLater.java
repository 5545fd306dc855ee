package org.haltwire.centre.checks.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.checks.ask.Answer;
import org.haltwire.centre.checks.ask.AskingLimits;
import org.haltwire.centre.checks.ask.Checker;
import org.haltwire.centre.checks.picture.PictureReader;
import org.haltwire.centre.checks.picture.PictureSettings;
import org.haltwire.centre.checks.picture.Unreadable;
import org.haltwire.centre.web.Say;
import org.haltwire.centre.work.JobsWorker;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers what takes longer, once it can: a link whose page was read, a picture. A question goes
/// together with its answer: whoever is killed between leaves it for the next one.
@Component
class AnswersLater extends JobsWorker<Awaited.Question> {

  private static final int MOST_TRIES = 3;
  private static final int AT_ONCE = 4;

  private final Awaited awaited;
  private final BotChats chats;
  private final CheckTalk talk;
  private final Checker checker;
  private final PictureReader pictures;
  private final AskingLimits limits;
  private final BotApi api;
  private final Outbox outbox;
  private final Say say;
  private final TelegramSettings settings;
  private final TransactionTemplate transactions;

  AnswersLater(
      Awaited awaited,
      BotChats chats,
      CheckTalk talk,
      Checker checker,
      PictureReader pictures,
      AskingLimits limits,
      BotApi api,
      Outbox outbox,
      Say say,
      TelegramSettings settings,
      PlatformTransactionManager transactions) {
    super("telegram-later", "what takes longer is answered later", AT_ONCE);
    this.awaited = awaited;
    this.chats = chats;
    this.talk = talk;
    this.checker = checker;
    this.pictures = pictures;
    this.limits = limits;
    this.api = api;
    this.outbox = outbox;
    this.say = say;
    this.settings = settings;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public boolean isAutoStartup() {
    return settings.isOn();
  }

  @Override
  protected Optional<Awaited.Question> claim() {
    return awaited.claim();
  }

  @Override
  protected void idle() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(500);
  }

  @Override
  protected void work(Awaited.Question question) throws InterruptedException {
    LocaleContextHolder.setLocale(Locale.of(question.language()));
    try {
      answer(question);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private void answer(Awaited.Question question) throws InterruptedException {
    Turn turn = new Turn(chats.of(question.chat()));
    if (question.capture().isEmpty()) {
      picture(turn, question);
    } else {
      Optional<Answer> answer =
          checker.rest(question.capture(), limits.people("chat/" + turn.chat().token()));
      answer.ifPresent(one -> talk.rest(turn, one, question.message()));
    }
    transactions.executeWithoutResult(_ -> {
      if (awaited.remove(question)) {
        outbox.add(turn.chat().token(), turn.answers());
      }
    });
  }

  private void picture(Turn turn, Awaited.Question question) throws InterruptedException {
    String words;
    try {
      if (question.tries() > MOST_TRIES) {
        turn.say(Cut.escaped(say.text("picture.too-slow")), question.message(), Keys.NONE);
        return;
      }
      Optional<byte[]> bytes = api.file(question.file(), PictureSettings.LARGEST);
      if (bytes.isEmpty()) {
        turn.say(Cut.escaped(say.text("bot.no-picture")), question.message(), Keys.NONE);
        return;
      }
      boolean may = limits.mayBring("chat/" + turn.chat().token());
      words = pictures.read(bytes.get(), may);
    } catch (Unreadable unreadable) {
      turn.say(Cut.escaped(say.text(unreadable.why().key())), question.message(), Keys.NONE);
      return;
    }
    talk.read(turn, words, question.message());
  }
}
