package org.haltwire.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.ApiKey;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MachineChainTest {

  private static TestingCentre centre;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void refusesWithoutAKeyAndSaysWhatIsExpected() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/v1/payments/1", "X-Nothing", "here");
    assertEquals(401, response.statusCode());
    assertEquals("application/problem+json", contentType(response));
    assertTrue(response.body().contains("Authorization: Bearer hw_"), response.body());
    assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void refusesAKeyThatNobodyHas() throws IOException, InterruptedException {
    String stranger = "hw_" + "A".repeat(43);
    assertEquals(401, get("/v1/payments/1", "Authorization", "Bearer " + stranger).statusCode());
    assertEquals(401, get("/v1/payments/1", "X-Api-Key", "").statusCode());
  }

  @Test
  void takesAKeyFromEitherHeader() throws IOException, InterruptedException {
    String key = key("either-bank", Role.READER);
    assertEquals(404, get("/v1/no-such-door", "Authorization", "bearer " + key).statusCode());
    assertEquals(404, get("/v1/no-such-door", "X-Api-Key", key).statusCode());
  }

  @Test
  void letsNobodySendWithoutTheRole() throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(centre.uri("/v1/payments"))
            .header("Authorization", "Bearer " + key("reading-bank", Role.READER))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> response = CLIENT.send(post, HttpResponse.BodyHandlers.ofString());
    assertEquals(403, response.statusCode());
    assertEquals("application/problem+json", contentType(response));
  }

  /// The short way of payments is open with a sender's key and for the very path only.
  @Test
  void letsASenderInUntilTheKeyIsRevoked() throws IOException, InterruptedException {
    String text = key("sending-bank", Role.SENDER);
    HttpResponse<String> taken = send("/v1/payments", text);
    assertEquals(422, taken.statusCode(), taken.body());
    assertEquals("no-store", taken.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("nosniff", taken.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(taken.headers().firstValue("Set-Cookie").isEmpty());
    for (String path : List.of("/v1/payments/", "/v1//payments", "/v1/payments;a=b")) {
      int status = send(path, text).statusCode();
      assertTrue(status == 400 || status == 404, path + ": " + status);
    }
    ApiKey key = new ApiKey(text);
    assertTrue(centre.bean(Participants.class).revoke("sending-bank", key.prefix()));
    assertEquals(401, send("/v1/payments", text).statusCode());
  }

  private static HttpResponse<String> send(String path, String key)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(centre.uri(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String key(String code, Role role) {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant(code, code, Set.of(role)));
    return participants.issue(code).orElseThrow().text();
  }

  private static HttpResponse<String> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(centre.uri(path)).header(header, value).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
