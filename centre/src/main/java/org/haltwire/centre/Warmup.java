package org.haltwire.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Not for people: does in an empty folder what a centre does all day and stops, so that the JVM
/// can keep what it learned of our classes (see `docs/decisions/0001-launcher-and-start.md`).
@Command(name = "warmup", hidden = true)
final class Warmup implements Runnable {

  private static final int PAYMENTS = 400;

  @Parameters(index = "0")
  private Path folder = Path.of("");

  @Override
  public void run() {
    List<String> arguments =
        new ArrayList<>(Centre.folders(folder, Centre.home().resolve("policies")));
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--haltwire.demo=true");
    try (ConfigurableApplicationContext context = Centre.start(arguments.toArray(String[]::new))) {
      Announcement announcement = context.getBean(Announcement.class);
      announcement.print(System.out);
      work("http://localhost:" + announcement.port());
    } catch (IOException failure) {
      System.out.println("left out what comes after the start: " + failure);
    }
    System.exit(0);
  }

  private void work(String centre) throws IOException {
    String key = Files.readString(folder.resolve("demo-bank.key")).strip();
    for (int i = 0; i < PAYMENTS; i++) {
      ask(centre + "/v1/payments", "application/json", key, payment(i));
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PAYMENTS; i++) {
      lines.append(payment(PAYMENTS + i)).append('\n');
    }
    ask(centre + "/v1/payments/batch", "application/x-ndjson", key, lines.toString());
    ask(centre + "/sign-in", "", key, "");
  }

  private static String payment(int number) {
    return """
    {"id": "warmup-%d", "time": "%s", "amount": {"value": "%d.00", "currency": "KZT"}, \
    "instrument": "TRANSFER", "channel": "MOBILE", \
    "payer": {"account": "KZ-WARM-%d", "institution": "A", "opened": "2019-05-04", "country": "KZ"}, \
    "payee": {"account": "KZ-WARM-%d", "institution": "B", "opened": "2026-01-15", "country": "KZ"}}\
    """
        .formatted(number, Instant.now(), 1_000 + number * 997, number % 7, 100 + number % 11);
  }

  /// Posts a body, or gets the page where there is none.
  private static void ask(String address, String type, String key, String body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    if (!body.isEmpty()) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", type);
      connection.setRequestProperty("Authorization", "Bearer " + key);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    try (InputStream in = connection.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
