package org.haltwire.centre.webhooks;

import java.time.InstantSource;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes down what came of an attempt. When the centre dies after the receiver's 2xx and before
/// this, the event is sent once more: receivers know it by its id.
@Component
class DeliveryResults {

  /// An endpoint with more that waits is told no more.
  static final int WAITING_LIMIT = 10_000;

  /// So many deliveries that are over are kept.
  static final int KEPT = 100;

  /// A clock that jumps ahead must not end an endpoint that failed a moment ago.
  private static final int LEAST_ATTEMPTS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryResults.class);

  private final EndpointStore endpoints;
  private final DeliveryStore deliveries;
  private final WebhookSettings settings;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Pauses pauses;
  private final TransactionTemplate transactions;

  DeliveryResults(
      EndpointStore endpoints,
      DeliveryStore deliveries,
      WebhookSettings settings,
      AuditLog audit,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.pauses = Dispatcher.pauses(settings);
    this.transactions = new TransactionTemplate(transactions);
  }

  /// True: there may be more to deliver at once.
  boolean delivered(Endpoint endpoint, Delivery delivery, int status) {
    transactions.executeWithoutResult(_ -> {
      deliveries.delivered(delivery.number(), status, clock.millis());
      endpoints.works(endpoint.id());
      deliveries.forget(endpoint.id(), KEPT);
      // A receiver that takes its time for each falls behind just the same.
      endIfTooManyWait(endpoint, "the receiver is slower than events come");
    });
    return true;
  }

  /// False: the next attempt is later.
  boolean failed(
      Endpoint endpoint, Delivery delivery, int status, String reason, String retryAfter) {
    transactions.executeWithoutResult(_ -> {
      long now = clock.millis();
      deliveries.failed(delivery.number(), status, reason);
      long next = now + pauses.after(endpoint.attempts(), retryAfter, clock.instant()).toMillis();
      endpoints.fails(endpoint.id(), now, next, reason);
      long since = endpoint.failingSince();
      boolean longAgo = since > 0 && now - since >= settings.giveUp().toMillis();
      if (longAgo && endpoint.attempts() + 1 >= LEAST_ATTEMPTS) {
        disable(endpoint, "it failed for too long; last: " + reason);
      } else {
        endIfTooManyWait(endpoint, "last: " + reason);
      }
    });
    return false;
  }

  private void endIfTooManyWait(Endpoint endpoint, String why) {
    if (deliveries.waiting(endpoint.id()) > WAITING_LIMIT) {
      disable(endpoint, "more than " + WAITING_LIMIT + " events wait; " + why);
    }
  }

  /// False: the receiver said that there is nobody any more.
  boolean gone(Endpoint endpoint, Delivery delivery) {
    transactions.executeWithoutResult(_ -> {
      deliveries.failed(delivery.number(), 410, "the receiver answered 410: it is gone");
      disable(endpoint, "the receiver answered 410: it is gone");
    });
    return false;
  }

  private void disable(Endpoint endpoint, String why) {
    if (endpoints.disable(endpoint.id(), why)) {
      deliveries.giveUp(endpoint.id(), why, clock.millis());
      deliveries.forget(endpoint.id(), KEPT);
      audit.record(
          new Deed(
              DeedKind.ALERT,
              Deed.CENTRE,
              "institution/" + endpoint.participant(),
              "",
              "webhook " + endpoint.id() + " is told no more: " + why));
      LOG.warn("Webhook {} of {} is told no more: {}", endpoint.id(), endpoint.participant(), why);
    }
  }
}
