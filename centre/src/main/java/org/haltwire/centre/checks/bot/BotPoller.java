package org.haltwire.centre.checks.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.haltwire.centre.checks.CheckSettings;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/// Tells the Bot API how updates come, and where they are asked for, asks for them.
///
/// The library's own polling is not used: it keeps the offset in memory, tells Telegram that an
/// update was taken before it is handled, and does not say why a question failed.
@Component
class BotPoller extends Worker {

  static final List<String> WANTED = List.of("message", "callback_query", "my_chat_member");

  private static final int AT_A_TIME = 100;
  private static final int TOKEN_REFUSED = 401;
  private static final int NO_SUCH_BOT = 404;
  private static final int ANOTHER = 409;
  private static final int TOO_MANY = 429;

  private final BotApi api;
  private final BotHandling handling;
  private final BotUpdates updates;
  private final BotCommands commands;
  private final BotStanding standing;
  private final BotSecrets secrets;
  private final TelegramSettings settings;
  private final String webhook;
  private boolean ready;
  private int failures;

  BotPoller(
      BotApi api,
      BotHandling handling,
      BotUpdates updates,
      BotCommands commands,
      BotStanding standing,
      BotSecrets secrets,
      TelegramSettings settings,
      CheckSettings checks) {
    super("telegram-updates", "the bot's updates wait");
    this.api = api;
    this.handling = handling;
    this.updates = updates;
    this.commands = commands;
    this.standing = standing;
    this.secrets = secrets;
    this.settings = settings;
    this.webhook = checks.address() + TelegramDoor.PATH;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.isOn();
  }

  @Override
  protected void step() throws InterruptedException {
    if (!ready) {
      ready = isSetUp();
    } else if (settings.isWebhook()) {
      standing.is(BotStanding.How.WORKS);
      forGood();
    } else {
      ask();
    }
  }

  private boolean isSetUp() throws InterruptedException {
    BotApi.Came<User> me = api.call(GetMe.builder().build());
    if (!isDone(me) || !(me instanceof BotApi.Came.Done<User> done) || !isDone(way())) {
      return false;
    }
    standing.isCalled(String.valueOf(done.value().getUserName()));
    for (BotApiMethod<Boolean> method : commands.methods()) {
      if (!isDone(api.call(method))) {
        return false;
      }
    }
    return true;
  }

  private BotApi.Came<Boolean> way() throws InterruptedException {
    return settings.isWebhook()
        ? api.call(
            SetWebhook.builder()
                .url(webhook)
                .secretToken(secrets.webhook())
                .allowedUpdates(WANTED)
                .maxConnections(settings.atOnce())
                .build())
        : api.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
  }

  private void ask() throws InterruptedException {
    long next = updates.next(secrets.bot());
    BotApi.Came<ArrayList<Update>> came =
        api.ask(
            GetUpdates.builder()
                .offset((int) next)
                .limit(AT_A_TIME)
                .timeout((int) settings.askFor().toSeconds())
                .allowedUpdates(WANTED)
                .build());
    if (!isDone(came) || !(came instanceof BotApi.Came.Done<ArrayList<Update>> done)) {
      return;
    }
    List<Update> some = done.value();
    failures = 0;
    standing.is(BotStanding.How.WORKS);
    if (!some.isEmpty()) {
      handling.all(some);
      updates.advance(secrets.bot(), last(some) + 1);
    }
  }

  private static long last(List<Update> some) {
    return some.stream().mapToLong(Update::getUpdateId).max().orElseThrow();
  }

  /// Where it is not, it has waited as long as it takes, or stopped for good.
  private boolean isDone(BotApi.Came<?> came) throws InterruptedException {
    switch (came) {
      case BotApi.Came.Done<?> _ -> {
        return true;
      }
      case BotApi.Came.Refused<?> refused -> refused(refused.code(), refused.retryAfter());
      case BotApi.Came.Unknown<?> _ -> {
        standing.is(BotStanding.How.AWAY);
        rest(Duration.ZERO);
      }
    }
    return false;
  }

  private void refused(int code, int after) throws InterruptedException {
    switch (code) {
      case TOKEN_REFUSED, NO_SUCH_BOT -> {
        standing.is(BotStanding.How.TOKEN_REFUSED);
        forGood();
      }
      case ANOTHER -> {
        standing.is(BotStanding.How.ANOTHER_ASKS);
        // A webhook that somebody set meanwhile is one reason for a conflict.
        ready = false;
      }
      case TOO_MANY -> standing.is(BotStanding.How.SLOWED_DOWN);
      default -> standing.is(BotStanding.How.AWAY);
    }
    rest(Duration.ofSeconds(after));
  }

  private void rest(Duration asked) throws InterruptedException {
    Duration pause =
        BotPauses.after(failures++, settings, RandomGenerator.getDefault().nextDouble());
    Thread.sleep(pause.compareTo(asked) > 0 ? pause : asked);
  }

  private static void forGood() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
