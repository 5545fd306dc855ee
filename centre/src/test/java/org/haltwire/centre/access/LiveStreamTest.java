package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.ClockAhead;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The live page's stream of news, which stays open while a session may end.
class LiveStreamTest {

  private static final Set<ConsoleRole> ANALYST = Set.of(ConsoleRole.ANALYST);

  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void endsWithTheSessionHoweverThatEnds() {
    ConsoleClient administrator = ConsoleClient.administrator(centre);
    Map<String, Runnable> ends =
        Map.of(
            "leaves", () -> {},
            "ended", () -> administrator.post("/people/ended/end-sessions", Map.of()),
            "locked", () -> administrator.post("/people/locked/lock", Map.of("locked", "true")),
            "moved", () -> administrator.post("/people/moved/duty", Map.of("roles", "COMMISSION")));
    Stream stays = Stream.of(ConsoleClient.person(centre, "stays", ANALYST));
    ends.forEach((name, end) -> {
      ConsoleClient person = ConsoleClient.person(centre, name, ANALYST);
      Stream stream = Stream.of(person);
      Soon.is("news for " + name, () -> stream.events.get() > 0);
      if (name.equals("leaves")) {
        person.post("/sign-out", Map.of());
      }
      end.run();
      Soon.is("the stream of " + name + " is cut", stream.over::get);
    });
    int before = stays.events.get();
    Soon.is("others hear on", () -> stays.events.get() > before + 1);
    assertTrue(!stays.over.get());
  }

  @Test
  void endsWhenNobodyActs() {
    ClockAhead clock = new ClockAhead();
    try (TestingCentre idle = TestingCentre.at(clock, TestingPostgres.migrated("centre"))) {
      Stream stream = Stream.of(ConsoleClient.person(idle, "sleeps", ANALYST));
      Soon.is("news", () -> stream.events.get() > 0);
      clock.pass(idle.bean(AccessSettings.class).sessionIdle());
      Soon.is("cut", stream.over::get);
    }
  }

  /// One that is read beside the test.
  private record Stream(AtomicInteger events, AtomicBoolean over) {

    static Stream of(ConsoleClient person) {
      Stream stream = new Stream(new AtomicInteger(), new AtomicBoolean());
      HttpResponse<InputStream> answer = open(person);
      assertEquals(200, answer.statusCode());
      Thread.ofVirtual()
          .start(() -> {
            try (InputStream body = answer.body()) {
              for (int one = body.read(); one >= 0; one = body.read()) {
                if (one == '\n') {
                  stream.events.incrementAndGet();
                }
              }
            } catch (IOException cut) {
              // As good as the end.
            } finally {
              stream.over.set(true);
            }
          });
      return stream;
    }

    private static HttpResponse<InputStream> open(ConsoleClient person) {
      try {
        return HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(person.address("/live/pulse"))
                    .header("Accept", "text/event-stream")
                    .header("Cookie", person.cookieHeader())
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
