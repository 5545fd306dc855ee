package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Test;

/// Who guesses secrets is slowed down; who comes through the same proxy is not.
class ManyBehindAProxyTest {

  private static String guess(TestingCentre centre, String from) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(centre.uri("/v1/held/state"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"reference\":\"12345678\",\"secret\":\"abc\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void eachWaitsForItsOwnMistakes() throws Exception {
    try (TestingCentre centre =
        TestingCentre.start("haltwire.participants.proxies=127.0.0.0/8,::1/128")) {
      // Each mistake is waited for twice as long, so that soon enough one comes too early.
      boolean slowed = false;
      for (int i = 0; i < 50 && !slowed; i++) {
        slowed = guess(centre, "198.51.100.7").contains("Too many wrong attempts");
      }
      assertTrue(slowed);
      String other = guess(centre, "198.51.100.8");
      assertFalse(other.contains("Too many wrong attempts"), other);
    }
  }
}
