package org.haltwire.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.haltwire.centre.journal.Journal;
import org.junit.jupiter.api.Test;

class CentreTest {

  @Test
  void servesHttpAndHasAJournal() throws IOException, InterruptedException {
    try (TestingCentre centre = TestingCentre.start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> response =
          client.send(
              HttpRequest.newBuilder(centre.uri("/")).build(),
              HttpResponse.BodyHandlers.discarding());
      assertTrue(response.statusCode() < 500, () -> "status " + response.statusCode());
      assertEquals(1, centre.bean(Journal.class).head(), "the policy was activated");
    }
  }

  @Test
  void doesNotStartWithAnUnknownSetting() {
    Exception refused =
        assertThrows(Exception.class, () -> TestingCentre.start("haltwire.database.urll=x"));
    assertTrue(Words.of(refused).contains("haltwire.database.urll"), Words.of(refused));
  }
}
