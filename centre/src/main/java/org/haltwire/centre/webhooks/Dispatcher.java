package org.haltwire.centre.webhooks;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Delivers what waits. An endpoint is told one event at a time, in order; while one fails, those
/// after it wait. Each endpoint has a thread of its own while it is told, so that a slow one delays
/// nobody else (a whole thread: a slow look-up of a name would hold what virtual ones share); one
/// that fails is tried later and later, so that it takes no place from others.
@Component
class Dispatcher extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /// So many events in a row; then others have their turn.
  private static final int IN_A_ROW = 100;

  private static final int GONE = 410;
  private static final int TEND_SECONDS = 60;
  private static final int END_SECONDS = 2;

  private final Webhooks webhooks;
  private final EndpointStore endpoints;
  private final DeliveryStore deliveries;
  private final DeliveryResults results;
  private final KeyRing keys;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final Courier courier;
  private final Semaphore places;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private long tendedAt = Long.MIN_VALUE;

  Dispatcher(
      Webhooks webhooks,
      EndpointStore endpoints,
      DeliveryStore deliveries,
      DeliveryResults results,
      KeyRing keys,
      Addresses addresses,
      WebhookSettings settings,
      InstantSource clock) {
    super("webhooks", "the telling of participants waits");
    this.webhooks = webhooks;
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.results = results;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.courier = new Courier(addresses, settings.patience());
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  protected void step() throws InterruptedException {
    tend();
    for (Endpoint one : endpoints.due(clock.millis(), settings.longestPause().toMillis())) {
      if (busy.contains(one.id())) {
        continue;
      }
      places.acquire();
      busy.add(one.id());
      Thread.ofPlatform().daemon().name("webhook-" + one.id()).start(() -> tell(one));
    }
    if (webhooks.news().tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      webhooks.news().drainPermits();
    }
  }

  private void tend() {
    long now = System.nanoTime();
    if (tendedAt == Long.MIN_VALUE || now - tendedAt > TimeUnit.SECONDS.toNanos(TEND_SECONDS)) {
      keys.tend();
      tendedAt = now;
    }
  }

  private void tell(Endpoint endpoint) {
    try {
      int told = 0;
      Endpoint now = endpoint;
      while (told++ < IN_A_ROW && isRunning() && deliver(now)) {
        Optional<Endpoint> next = endpoints.find(now.id(), now.participant());
        if (next.isEmpty()) {
          return;
        }
        now = next.get();
      }
    } catch (RuntimeException failed) {
      if (isRunning()) {
        LOG.warn("telling {} waits: {}", endpoint.participant(), FailureWords.brief(failed));
      }
    } finally {
      busy.remove(endpoint.id());
      places.release();
      webhooks.news().release();
    }
  }

  /// Whether there may be more to deliver at once.
  private boolean deliver(Endpoint endpoint) {
    Optional<Delivery> next = deliveries.next(endpoint.id());
    if (next.isEmpty() || endpoint.state() == Endpoint.State.DISABLED) {
      return false;
    }
    Attempt attempt =
        new Attempt(next.get(), URI.create(endpoint.url()), keys.signer(), clock.instant());
    Courier.Answer answer = courier.post(attempt.url(), attempt.headers(), attempt.body());
    if (!isRunning()) {
      return false; // it was cut by us: nothing is known of the receiver
    }
    return switch (answer) {
      case Courier.Answer.Status(int status, _) when status / 100 == 2 ->
          results.delivered(endpoint, next.get(), status);
      case Courier.Answer.Status(int status, _) when status == GONE ->
          results.gone(endpoint, next.get());
      case Courier.Answer.Status(int status, String retryAfter) ->
          results.failed(endpoint, next.get(), status, words(status), retryAfter);
      case Courier.Answer.None(String why) -> results.failed(endpoint, next.get(), 0, why, "");
    };
  }

  private static String words(int status) {
    return status / 100 == 3
        ? "the receiver redirects (" + status + "), which is not followed"
        : "the receiver answered " + status + ", not 2xx";
  }

  /// Those under way are cut, so that none of them writes when the database is gone.
  @Override
  protected void end() {
    courier.close();
    try {
      places.tryAcquire(settings.atOnce(), END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  static Pauses pauses(WebhookSettings settings) {
    return new Pauses(settings.firstPause(), settings.longestPause(), RandomGenerator.getDefault());
  }
}
