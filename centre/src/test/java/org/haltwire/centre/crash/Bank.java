package org.haltwire.centre.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Asks a running centre about payments; the id alone says what is in a payment.
record Bank(RunningCentre centre, HttpClient http) {

  HttpResponse<String> ask(String id) throws IOException, InterruptedException {
    return ask(id, 100L + Math.floorMod(id.hashCode(), 15_000_000));
  }

  HttpResponse<String> ask(String id, long tenge) throws IOException, InterruptedException {
    String body =
        """
        {"id": "%s", "time": "2026-03-10T12:00:00+05:00",
         "amount": {"value": "%d.00", "currency": "KZT"},
         "payer": {"account": "KZ86125KZT5004100100"}, "payee": {"account": "KZ24319A010002345678"}}
        """
            .formatted(id, tenge);
    return send(
        HttpRequest.newBuilder(centre.payments())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// What the centre shows of a payment, without sending it.
  HttpResponse<String> look(String id) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(centre.payment(id)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.header("Authorization", "Bearer " + centre.key()).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
