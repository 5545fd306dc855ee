package org.haltwire.centre.recovery.hold;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells banks their orders as soon as they are there, one after the other, each until the bank
/// says that it took it (a status of 2xx). A bank that does not is tried again, later each time,
/// and for ever: the list at `GET /v1/holds` has the same orders. Each bank has a thread of its
/// own, so that a slow one delays nobody else.
///
/// What is sent is signed: `Haltwire-Signature` is HMAC-SHA-256 of the time in
/// `Haltwire-Timestamp`, a full stop, and the body, in hexadecimal.
@Component
class Webhooks extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;

  private final WebhookStore store;
  private final BankFeed feed;
  private final InstantSource clock;
  private final Reachable reachable;
  private final Duration poll;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Webhooks(
      WebhookStore store,
      BankFeed feed,
      Reachable reachable,
      RecoverySettings settings,
      InstantSource clock) {
    super("recovery-webhooks", "the telling of orders waits");
    this.store = store;
    this.feed = feed;
    this.reachable = reachable;
    this.clock = clock;
    this.poll = settings.poll();
  }

  @Override
  protected void step() throws InterruptedException {
    for (Webhook hook : store.due(clock.millis())) {
      if (busy.add(hook.bank())) {
        Thread.ofVirtual().name("webhook-" + hook.bank()).start(() -> tell(hook));
      }
    }
    if (feed.news().tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
      feed.news().drainPermits();
    }
  }

  private void tell(Webhook hook) {
    try {
      for (BankOrder order : feed.after(hook.bank(), hook.delivered(), AT_ONCE)) {
        String problem = send(hook, order);
        if (!problem.isEmpty()) {
          store.failed(hook.bank(), problem, clock.millis() + pause(hook.attempts()).toMillis());
          return;
        }
        store.delivered(hook.bank(), order.number());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.warn("telling {} waits: {}", hook.bank(), failed.toString());
    } finally {
      busy.remove(hook.bank());
    }
  }

  /// What went wrong; empty if nothing did.
  private String send(Webhook hook, BankOrder order) throws InterruptedException {
    if (!reachable.may(hook.url())) {
      return "address not allowed";
    }
    String body = "{\"number\":" + order.number() + ",\"order\":" + order.body() + "}";
    String time = Long.toString(clock.millis());
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hook.url()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Haltwire-Order", order.id())
              .header("Haltwire-Timestamp", time)
              .header("Haltwire-Signature", signature(hook.secret(), time + "." + body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? "" : "HTTP " + status;
    } catch (IOException | IllegalArgumentException unreachable) {
      return unreachable.getClass().getSimpleName();
    }
  }

  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Expected HMAC-SHA-256 in every Java", missing);
    }
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
