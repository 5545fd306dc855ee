package org.haltwire.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Fills a centre's journal through its batch door.
final class History {

  private static final int LINES = 2_000;

  private History() {}

  /// The seconds it took. Sends history in order, so many lines at a time that the centre takes
  /// them all before it answers: `HttpClient` reads no answer before its question is sent.
  static double fill(CentreProcess centre, long facts) throws IOException, InterruptedException {
    long before = System.nanoTime();
    Traffic traffic = new Traffic(7, (int) Math.max(1_000, facts / 4), facts, 10);
    URI door = URI.create(centre.console() + "v1/payments/batch?history=true");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (long sent = 0; sent < facts; sent += LINES) {
        int count = (int) Math.min(LINES, facts - sent);
        HttpRequest request =
            HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + centre.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines(traffic, count)))
                .build();
        long answers =
            client
                .send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.contains("\"verdict\""))
                .count();
        if (answers != count) {
          throw new IOException(
              "Expected %,d decisions after %,d, but got %,d".formatted(count, sent, answers));
        }
      }
    }
    return (System.nanoTime() - before) / 1e9;
  }

  private static byte[] lines(Traffic traffic, int count) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(count * 512);
    for (int i = 0; i < count; i++) {
      lines.writeBytes(PaymentJson.of(traffic.next(), ""));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
