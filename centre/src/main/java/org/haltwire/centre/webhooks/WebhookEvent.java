package org.haltwire.centre.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a participant can be told of.
public sealed interface WebhookEvent {

  /// As in the content's `type`.
  String type();

  /// As in the content's `data`.
  Map<String, Object> data();

  /// An order waits in the bank's list.
  ///
  /// @param number its place in `GET /v1/holds`
  record Order(long number, String order, String hold, String kind) implements WebhookEvent {

    @Override
    public String type() {
      return "order";
    }

    @Override
    public Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("number", number);
      data.put("order", order);
      data.put("hold", hold);
      data.put("kind", kind);
      return data;
    }
  }

  /// A hold at the bank has ended.
  ///
  /// @param state `RELEASED`, `EXPIRED` or `RETURNED`
  record HoldEnded(String hold, String state) implements WebhookEvent {

    @Override
    public String type() {
      return "hold.ended";
    }

    @Override
    public Map<String, Object> data() {
      return pair("hold", hold, "state", state);
    }
  }

  /// An appeal against a hold at the bank was decided, or nobody did in time.
  ///
  /// @param state `UPHELD`, `REJECTED` or `OVERDUE`
  record AppealDecided(String hold, String state) implements WebhookEvent {

    @Override
    public String type() {
      return "appeal.decided";
    }

    @Override
    public Map<String, Object> data() {
      return pair("hold", hold, "state", state);
    }
  }

  /// The participant asked to be told something.
  record Trial(String endpoint) implements WebhookEvent {

    @Override
    public String type() {
      return "test";
    }

    @Override
    public Map<String, Object> data() {
      return Map.of("endpoint", endpoint);
    }
  }

  private static Map<String, Object> pair(String a, String one, String b, String other) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(a, one);
    data.put(b, other);
    return data;
  }
}
