package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.EmbeddedPostgres;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL dies under load and comes back; the centre is not restarted.
class OutageTest {

  private static final int CLIENTS = 4;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final CountDownLatch before = new CountDownLatch(CLIENTS);
  private final CountDownLatch during = new CountDownLatch(CLIENTS);
  private volatile boolean repaired;

  @Test
  void answersLaterWhilePostgresIsDeadAndThenGoesOn(@TempDir Path folder) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, TestingPostgres.software());
        TestingCentre centre =
            TestingCentre.start(server.database("haltwire"), "haltwire.journal.patience=500ms")) {
      Client client = Client.of(centre, "bank", Role.values());
      List<Thread> clients = new ArrayList<>();
      for (int number = 0; number < CLIENTS; number++) {
        String name = "c" + number;
        clients.add(Thread.ofVirtual().start(() -> send(client, name)));
      }
      assertTrue(before.await(180, TimeUnit.SECONDS), "answers before");
      killPostgres(folder);
      assertTrue(during.await(180, TimeUnit.SECONDS), "503 while it was away");
      server.restart();
      repaired = true;
      for (Thread one : clients) {
        assertTrue(one.join(Duration.ofMinutes(3)), "answers after");
      }
      compare(client);
      assertEquals(List.of(), List.copyOf(wrong));
      assertEquals(
          acknowledged.size() + 1L, centre.bean(Journal.class).head(), "payments and activation");
    }
  }

  /// Sends until answers come again after the outage.
  private void send(Client client, String name) {
    int answered = 0;
    for (int number = 0; ; number++) {
      String id = name + "n" + number;
      boolean late = repaired;
      HttpResponse<String> answer = pay(client, id);
      if (answer.statusCode() == 200) {
        acknowledged.put(id, answer.body());
        answered++;
        if (answered == 20) {
          before.countDown();
        }
        if (late) {
          return;
        }
      } else {
        turnedAway.add(id);
        expectLater(id, answer);
        look(client, id);
        during.countDown();
      }
    }
  }

  private void expectLater(String id, HttpResponse<String> answer) {
    boolean problem =
        answer.headers().firstValue("Content-Type").orElse("").startsWith(Problem.MEDIA_TYPE);
    if (answer.statusCode() != 503
        || answer.headers().firstValueAsLong("Retry-After").orElse(0) < 1
        || !problem) {
      wrong.add(id + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /// What was not durable is not shown; a payment without an answer may be found after the repair.
  private void look(Client client, String id) {
    int status = client.get("/v1/payments/" + id).statusCode();
    if (status != 404 && status != 503 && !(status == 200 && repaired)) {
      wrong.add(id + " looked at: " + status);
    }
  }

  private void compare(Client client) {
    for (String id : turnedAway) {
      HttpResponse<String> shown = client.get("/v1/payments/" + id);
      HttpResponse<String> again = pay(client, id);
      if (again.statusCode() != 200
          || (shown.statusCode() == 200 && !shown.body().equals(again.body()))) {
        wrong.add(id + ": shown " + shown.body() + ", answered " + again.body());
      }
      acknowledged.put(id, again.body());
    }
    acknowledged.forEach((id, answer) -> {
      String shown = client.get("/v1/payments/" + id).body();
      String again = pay(client, id).body();
      if (!shown.equals(answer) || !again.equals(answer)) {
        wrong.add(id + ": expected " + answer + ", but got " + shown + " and " + again);
      }
    });
  }

  private static HttpResponse<String> pay(Client client, String id) {
    return client.json(
        "/v1/payments",
        """
        {"id": "%s", "time": "2026-03-10T12:00:00+05:00",
         "amount": {"value": "%d.00", "currency": "KZT"},
         "payer": {"account": "KZ86125KZT5004100100"}, "payee": {"account": "KZ24319A010002345678"}}
        """
            .formatted(id, 1 + Math.floorMod(id.hashCode(), 3_000_000)));
  }

  private static void killPostgres(Path folder) throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.add(postmaster);
    all.forEach(process -> process.onExit().orTimeout(180, TimeUnit.SECONDS).join());
  }
}
