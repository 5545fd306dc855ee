package org.haltwire.centre.silent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haltwire.centre.FreePorts;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.calls.sip.SipPort;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Every route gets good and spoiled requests with marks in every place, while the database is
/// there and while it is away; then no log, output or file of a log has one.
@Tag("slow")
class SilentLogsTest {

  private static final int AT_ONCE = 16;

  /// Of so many requests one is sent again while the database is away, and one is broken off.
  private static final int SOME = 83;

  @TempDir private Path folder;

  private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

  @Test
  void nothingPersonalAndNoSecretIsInALog() throws Exception {
    try (Listening listening = new Listening()) {
      try (EmbeddedPostgres server =
          EmbeddedPostgres.start(folder.resolve("postgres"), TestingPostgres.software())) {
        int radius = FreePorts.at("127.0.0.1");
        int accounting = FreePorts.at("127.0.0.1");
        try (CallsTown town =
            new CallsTown(
                server.create("silent"),
                "haltwire.data=" + folder.resolve("data"),
                "haltwire.calls.sip-port=0",
                "haltwire.calls.radius-port=" + radius,
                "haltwire.calls.radius-accounting-port=" + accounting,
                "haltwire.journal.patience=200ms",
                "logging.level.root=info",
                "logging.level.org.haltwire=debug")) {
          listening.everything();
          int sip = SipPort.of(town.centre);
          drive(town.centre, server, new Telephones(sip, radius, accounting, "river-under-stones"));
        }
      }
      LoggerFactory.getLogger("org.example").info("it listens {}", 1);
      LoggerFactory.getLogger(SilentLogsTest.class).debug("and hears {}", 2);
      List<String> heard = listening.heard(folder, ".log");
      System.out.printf("%d lines heard; answers: %s%n", heard.size(), answers);
      for (String other : List.of("it listens 1", "and hears 2", "postgres.log: ")) {
        assertTrue(heard.stream().anyMatch(line -> line.contains(other)), other);
      }
      assertEquals(List.of(), heard.stream().filter(line -> Marks.in(line).isPresent()).toList());
    }
  }

  private void drive(TestingCentre centre, EmbeddedPostgres server, Telephones telephones)
      throws Exception {
    int port = centre.uri("/").getPort();
    List<RawRequest> some = new ArrayList<>();
    Client machine = Client.of(centre, "everything", Role.values());
    var description = new JsonMapper().readTree(machine.get("/v3/api-docs").body());
    SpoiledRequests spoiled = new SpoiledRequests(centre, description);
    Session session = new Session(centre);
    int sent = 0;
    for (String operation : spoiled.operations()) {
      boolean door = operation.matches("[A-Z]+ /(([a-z-]+/)?v[0-9.]+|aos)/.*");
      List<String> credentials =
          door ? List.of("Authorization: Bearer " + machine.key()) : session.headers();
      List<RawRequest> requests = spoiled.of(operation, credentials);
      send(port, requests);
      for (int i = sent % SOME; i < requests.size(); i += SOME) {
        some.add(requests.get(i));
      }
      sent += requests.size();
    }
    for (RawRequest one : some) {
      one.breakOff(port);
    }
    int told = telephones.tell();
    server.stop();
    send(port, some);
    telephones.tell();
    server.restart();
    System.out.printf(
        "%d routes, %d parameters, %d requests, %d of them again without a database, %d calls%n",
        spoiled.operations().size(), spoiled.named(), sent, some.size(), told);
    assertTrue(told > 0, "calls were told");
  }

  private void send(int port, List<RawRequest> requests)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> all = new ArrayList<>();
      requests.forEach(one -> all.add(threads.submit(() -> one.send(port))));
      for (Future<String> one : all) {
        String answer = one.get();
        String status = answer.length() < 12 ? "none" : answer.substring(9, 12);
        answers.merge(status, 1, Integer::sum);
      }
    }
  }

  /// An administrator who signs in again where a request ended the session.
  private static final class Session {

    private final TestingCentre centre;
    private ConsoleClient person;

    Session(TestingCentre centre) {
      this.centre = centre;
      this.person = ConsoleClient.administrator(centre);
    }

    List<String> headers() throws IOException {
      if (person.get("/status").statusCode() != 200) {
        person = ConsoleClient.administrator(centre);
      }
      return List.of("Cookie: " + person.cookieHeader(), "X-CSRF-TOKEN: " + person.token());
    }
  }
}
