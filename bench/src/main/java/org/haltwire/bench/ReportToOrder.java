package org.haltwire.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.database.DatabaseSettings;
import org.haltwire.centre.database.DatabaseVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// From a report to the order: a centre of its own takes payments through its doors, then a report
/// about each, and the order to the payee's bank is looked for every millisecond. The payee's bank
/// is the participant that every new centre has.
final class ReportToOrder {

  private static final String BANK = "DEMO-BANK";
  private static final long LOOK = 1_000_000;
  private static final long PATIENCE = 30_000_000_000L;

  private final int reports;

  /// @param reports the first half of them warms the centre up
  ReportToOrder(int reports) {
    this.reports = reports;
  }

  double medianMillis() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("haltwire-bench");
    DatabaseSettings settings = new DatabaseSettings("", "", "", data.resolve("postgres"), "", 1);
    try (CentreProcess centre = CentreProcess.start(data);
        DatabaseVisit visit = DatabaseVisit.of(settings);
        Connection connection = connection(visit.database());
        HttpClient client = HttpClient.newHttpClient()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      for (int number = 0; number < reports; number++) {
        pay(client, centre, number);
      }
      return report(client, centre, jdbc).medianMillis();
    } catch (SQLException failure) {
      throw new IOException(failure);
    } finally {
      CentreProcess.remove(data);
    }
  }

  private Timings report(HttpClient client, CentreProcess centre, JdbcClient jdbc) {
    Timings answers = new Timings(reports);
    Timings orders = new Timings(reports);
    for (int number = 0; number < reports; number++) {
      HttpRequest request = request(centre, "v1/facts/batch", incident(number));
      long before = System.nanoTime();
      CompletableFuture<Long> answered =
          client
              .sendAsync(request, BodyHandlers.ofString())
              .thenApply(answer -> noted(answer, before));
      long ordered = awaitOrder(jdbc, payee(number), before);
      long answer = answered.join();
      if (number >= reports / 2) {
        answers.add(answer);
        orders.add(ordered);
      }
    }
    TraceBench.say(
        "the last %d of %d reports: answered %s; ordered %s",
        orders.count(), reports, answers, orders);
    return orders;
  }

  /// Nanoseconds since a moment until there is an order to hold money of an account.
  private static long awaitOrder(JdbcClient jdbc, String account, long since) {
    while (System.nanoTime() - since < PATIENCE) {
      boolean there =
          jdbc.sql(
                  """
                  select exists (select from bank_order o join hold h on h.id = o.hold
                    where o.bank = ? and o.kind = 'HOLD' and h.account = ?)
                  """)
              .params("demo-bank", account)
              .query(Boolean.class)
              .single();
      if (there) {
        return System.nanoTime() - since;
      }
      LockSupport.parkNanos(LOOK);
    }
    throw new IllegalStateException("Expected an order about a reported payment, but got none");
  }

  private static long noted(HttpResponse<String> answer, long since) {
    long nanos = System.nanoTime() - since;
    if (!answer.body().contains("\"NOTED\"")) {
      throw new IllegalStateException(
          "Expected a report to be noted, but got %d %s"
              .formatted(answer.statusCode(), answer.body()));
    }
    return nanos;
  }

  /// Money that the centre holds itself has not moved, and there would be nothing to order.
  private static void pay(HttpClient client, CentreProcess centre, int number)
      throws IOException, InterruptedException {
    HttpRequest request = request(centre, "v1/payments", payment(number));
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    boolean goesOn =
        answer.body().contains("\"verdict\":\"ALLOW\"")
            || answer.body().contains("\"verdict\":\"WARN\"");
    if (!goesOn) {
      throw new IOException(
          "Expected a payment that goes on, but got %d %s"
              .formatted(answer.statusCode(), answer.body()));
    }
  }

  private static HttpRequest request(CentreProcess centre, String door, String body) {
    String type = door.endsWith("batch") ? "application/x-ndjson" : "application/json";
    return HttpRequest.newBuilder(URI.create(centre.console() + door))
        .header("Authorization", "Bearer " + centre.key())
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String payment(int number) {
    return """
    {"id":"stolen-%d","time":"%s","amount":{"value":"45000.00","currency":"KZT"},\
    "instrument":"TRANSFER","channel":"MOBILE",\
    "payer":{"account":"KZVICTIM%06d","institution":"BANKAKZ","opened":"2015-04-01"},\
    "payee":{"account":"%s","institution":"%s","opened":"2016-04-01"}}\
    """
        .formatted(number, Instant.now(), number, payee(number), BANK);
  }

  private static String incident(int number) {
    return """
    {"type":"incident","id":"report-%d","time":"%s","kind":"IMPERSONATION",\
    "payments":["stolen-%d"]}
    """
        .formatted(number, Instant.now(), number);
  }

  private static String payee(int number) {
    return "KZMULE%06d".formatted(number);
  }

  private static Connection connection(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
