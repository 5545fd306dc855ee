package org.haltwire.centre.webhooks;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where participants change where they are told. Each change is in the audit log, in the same
/// transaction.
@Component
class EndpointDesk {

  /// So many endpoints a participant may have.
  static final int LIMIT = 5;

  /// So many tests may wait at an endpoint at a time.
  private static final int TRIALS = 10;

  private static final int ID_BYTES = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EndpointStore endpoints;
  private final DeliveryStore deliveries;
  private final Webhooks webhooks;
  private final AuditLog audit;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  EndpointDesk(
      EndpointStore endpoints,
      DeliveryStore deliveries,
      Webhooks webhooks,
      AuditLog audit,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.audit = audit;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  List<Endpoint> of(String participant) {
    return endpoints.of(participant);
  }

  Optional<Endpoint> find(String id, String participant) {
    return endpoints.find(id, participant);
  }

  List<Delivery> last(String endpoint) {
    return deliveries.last(endpoint, DeliveryResults.KEPT);
  }

  /// An endpoint with this address: a new one, or the one that is there, so that a request that is
  /// repeated makes no second; nothing where the participant has as many as it may.
  Optional<Endpoint> register(String participant, String url) {
    byte[] random = new byte[ID_BYTES];
    RANDOM.nextBytes(random);
    String id = "w-" + HexFormat.of().formatHex(random);
    return doing(() -> {
      Endpoint wished =
          new Endpoint(id, participant, url, clock.millis(), Endpoint.State.ACTIVE, 0, 0, 0, "");
      if (endpoints.add(wished, LIMIT)) {
        note(Deed.institution(participant), participant, "webhook registered: " + id);
      }
      return endpoints.of(participant).stream().filter(one -> one.url().equals(url)).findFirst();
    });
  }

  /// @param who an institution, or one of the centre's people, as the audit log names them
  boolean remove(String id, String participant, String who) {
    return doing(() -> {
      boolean removed = endpoints.remove(id, participant);
      if (removed) {
        note(who, participant, "webhook removed: " + id);
      }
      return removed;
    });
  }

  /// Tells an endpoint again that failed, at once, from the next event on; the lists have what it
  /// missed. False where there is no such endpoint.
  boolean resume(String id, String participant) {
    return doing(() -> {
      boolean there = endpoints.find(id, participant).isPresent();
      if (there) {
        endpoints.works(id);
        note(Deed.institution(participant), participant, "webhook resumed: " + id);
      }
      return there;
    });
  }

  /// Sends a test; its event's id, or nothing where too many wait or the endpoint is disabled.
  Optional<String> test(Endpoint endpoint) {
    boolean full =
        endpoint.state() == Endpoint.State.DISABLED || deliveries.waiting(endpoint.id()) >= TRIALS;
    return full ? Optional.empty() : Optional.of(doing(() -> webhooks.trial(endpoint.id())));
  }

  private void note(String who, String participant, String what) {
    audit.record(new Deed(DeedKind.CREDENTIAL, who, "institution/" + participant, "", what));
  }

  private <T> T doing(Supplier<T> what) {
    T done = transactions.execute(_ -> what.get());
    if (done == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return done;
  }
}
