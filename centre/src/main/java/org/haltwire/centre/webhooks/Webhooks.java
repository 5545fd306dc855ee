package org.haltwire.centre.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Where capabilities say what a participant is to be told.
@Component
public class Webhooks {

  private static final JsonMapper JSON = new JsonMapper();

  private final DeliveryStore deliveries;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);

  Webhooks(DeliveryStore deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Tells a participant at all of its endpoints, in the transaction at hand: what is rolled back
  /// is told to nobody, and what is committed is told also when the centre dies at once.
  public void tell(String participant, WebhookEvent event) {
    String id = id();
    long at = clock.millis();
    if (deliveries.add(participant, id, event.type(), body(id, at, event), at) > 0) {
      wake();
    }
  }

  /// Tells one endpoint that this is a test; gives the event's id.
  String trial(String endpoint) {
    String id = id();
    long at = clock.millis();
    WebhookEvent event = new WebhookEvent.Trial(endpoint);
    deliveries.addTo(endpoint, id, event.type(), body(id, at, event), at);
    wake();
    return id;
  }

  /// Gets a permit with each event.
  Semaphore news() {
    return news;
  }

  private static String id() {
    return "e-" + UUID.randomUUID();
  }

  private static String body(String id, long at, WebhookEvent event) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", id);
    body.put("type", event.type());
    body.put("at", Instant.ofEpochMilli(at).toString());
    body.put("data", event.data());
    return JSON.writeValueAsString(body);
  }

  private void wake() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      news.release();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.release();
          }
        });
  }
}
