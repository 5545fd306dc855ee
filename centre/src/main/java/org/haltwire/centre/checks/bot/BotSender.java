package org.haltwire.centre.checks.bot;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.haltwire.centre.participants.quota.Rate;
import org.haltwire.centre.participants.quota.TokenBucket;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what waits in the outbox, with the limits of the Bot API: so many messages a second over
/// all chats, one after the other in each chat, and nothing at all for as long as it asks to wait.
@Component
class BotSender extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(BotSender.class);
  private static final int AT_A_TIME = 200;
  private static final int PLACES = 8;
  private static final int POLL_MILLIS = 500;
  private static final int END_SECONDS = 2;

  private static final int TOKEN_REFUSED = 401;
  private static final int BLOCKED = 403;
  private static final int NO_SUCH_BOT = 404;
  private static final int ANOTHER = 409;
  private static final int TOO_MANY = 429;

  private final BotApi api;
  private final Outbox outbox;
  private final BotPosting posting;
  private final TelegramSettings settings;
  private final InstantSource clock;
  private final Rate rate;
  private final TokenBucket bucket = new TokenBucket(0);
  private final Semaphore places = new Semaphore(PLACES);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /// Sent, but not yet taken off the table: when the database was away just then.
  private final Set<Long> sent = ConcurrentHashMap.newKeySet();

  /// By chat, by [System#nanoTime]: when it may get the next one.
  private final Map<String, Long> free = new HashMap<>();

  private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

  BotSender(
      BotApi api,
      Outbox outbox,
      BotPosting posting,
      TelegramSettings settings,
      InstantSource clock) {
    super("telegram-sender", "what the bot is to send waits");
    this.api = api;
    this.outbox = outbox;
    this.posting = posting;
    this.settings = settings;
    this.clock = clock;
    this.rate = new Rate(settings.perSecond(), Math.max(1, settings.perSecond() / 10));
  }

  @Override
  public boolean isAutoStartup() {
    return settings.isOn();
  }

  @Override
  protected void step() throws InterruptedException {
    long pause = notBefore.get() - System.nanoTime();
    if (pause > 0) {
      TimeUnit.NANOSECONDS.sleep(pause);
    }
    outbox.news().drainPermits();
    long now = System.nanoTime();
    free.values().removeIf(until -> until - now <= 0);
    long nap = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
    // Whose message is under way now may have it in what is read next, though it is sent by then.
    Set<String> underWay = Set.copyOf(busy);
    for (Outbox.Parcel parcel : outbox.due(AT_A_TIME)) {
      Long until = free.get(parcel.chat());
      if (until != null && parcel.isMessage()) {
        nap = Math.min(nap, Math.max(1, until - System.nanoTime()));
      } else if (!underWay.contains(parcel.chat()) && notBefore.get() - System.nanoTime() <= 0) {
        begin(parcel);
      }
    }
    outbox.news().tryAcquire(nap, TimeUnit.NANOSECONDS);
  }

  private void begin(Outbox.Parcel parcel) throws InterruptedException {
    if (parcel.isMessage()) {
      long wait = bucket.take(rate, System.nanoTime());
      while (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
        wait = bucket.take(rate, System.nanoTime());
      }
    }
    places.acquire();
    busy.add(parcel.chat());
    if (parcel.isMessage()) {
      free.put(parcel.chat(), System.nanoTime() + settings.perChat().toNanos());
    }
    Thread.ofPlatform().daemon().name("telegram-send").start(() -> post(parcel));
  }

  private void post(Outbox.Parcel parcel) {
    try {
      send(parcel);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      if (isRunning()) {
        LOG.warn("telegram: a message waits: {}", FailureWords.brief(failed));
        notBefore.set(System.nanoTime() + settings.firstPause().toNanos());
      }
    } finally {
      busy.remove(parcel.chat());
      places.release();
      outbox.news().release();
    }
  }

  private void send(Outbox.Parcel parcel) throws InterruptedException {
    if (!sent.contains(parcel.number())) {
      var method = posting.method(parcel);
      if (method.isEmpty()) {
        return;
      }
      BotApi.Came<?> came = api.call(method.get());
      if (!isRunning() && !(came instanceof BotApi.Came.Done)) {
        return; // it was cut by us
      }
      switch (came) {
        case BotApi.Came.Done<?> _ -> sent.add(parcel.number());
        case BotApi.Came.Refused<?> no -> {
          refused(parcel, no.code(), no.retryAfter());
          return;
        }
        case BotApi.Came.Unknown<?> _ -> {
          later(parcel, 0);
          return;
        }
      }
    }
    posting.sent(parcel);
    sent.remove(parcel.number());
  }

  private void refused(Outbox.Parcel parcel, int code, int after) {
    switch (code) {
      case TOO_MANY -> {
        notBefore.set(System.nanoTime() + TimeUnit.SECONDS.toNanos(after));
        later(parcel, after);
      }
      case BLOCKED -> posting.blocked(parcel);
      case TOKEN_REFUSED, NO_SUCH_BOT, ANOTHER -> later(parcel, 0);
      default -> {
        LOG.warn("telegram: a {} was refused with {}: dropped", parcel.method(), code);
        posting.dropped(parcel);
      }
    }
  }

  /// @param asked seconds to wait at least
  private void later(Outbox.Parcel parcel, int asked) {
    long pause =
        BotPauses.after(parcel.attempts(), settings, RandomGenerator.getDefault().nextDouble())
            .toMillis();
    outbox.later(parcel, clock.millis() + Math.max(pause, TimeUnit.SECONDS.toMillis(asked)));
  }

  @Override
  protected void end() {
    try {
      places.tryAcquire(PLACES, END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
