package org.haltwire.centre.participants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.intake.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final Pattern NEW_KEY = Pattern.compile("id=\"new-key\">(hw_[^<]+)<");

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
  void endsAKeyAfterItsLife() {
    Client client = Client.of(centre, "ends", Role.READER);
    long now = Instant.now().toEpochMilli();
    Gate gate = centre.bean(Gate.class);
    long life = Duration.ofDays(365).toMillis();
    assertTrue(gate.key(client.key(), now + life - 60_000).isPresent());
    assertTrue(gate.key(client.key(), now + life).isEmpty());
  }

  @Test
  void exchangesAKeyAndLetsTheOldOneGoOnForAWhile() {
    Client old = Client.of(centre, "changes", Role.READER);
    HttpResponse<String> answer = old.call("POST", "/v1/self/keys/rotate");
    assertEquals(200, answer.statusCode(), answer::body);
    String key = answer.body().replaceAll(".*\"key\":\"(hw_[^\"]+)\".*", "$1");
    Client changed = new Client(centre, key);
    assertEquals(200, changed.get("/v1/self").statusCode());
    HttpResponse<String> still = old.get("/v1/self");
    assertEquals(200, still.statusCode());
    Instant ends = Instant.parse(header(still));
    assertTrue(ends.isBefore(Instant.now().plus(Duration.ofDays(14))), ends::toString);
    assertEquals("", header(changed.get("/v1/self")), "it has a year");
    Gate gate = centre.bean(Gate.class);
    assertTrue(gate.key(old.key(), ends.toEpochMilli() - 1).isPresent());
    assertTrue(gate.key(old.key(), ends.toEpochMilli()).isEmpty());
    assertTrue(gate.key(key, ends.toEpochMilli()).isPresent());
  }

  /// Who finds an old key must not make themselves a new one.
  @Test
  void exchangesAKeyOnce() {
    Client old = Client.of(centre, "leaked", Role.READER);
    assertEquals(200, old.call("POST", "/v1/self/keys/rotate").statusCode());
    HttpResponse<String> again = old.call("POST", "/v1/self/keys/rotate");
    assertEquals(409, again.statusCode());
    assertTrue(again.body().contains("urn:haltwire:problem:exchanged"), again::body);
    assertTrue(again.body().contains("but this one was"), again::body);
    KeyDesk desk = centre.bean(KeyDesk.class);
    assertEquals(2, desk.of("leaked").size());
    assertEquals(200, old.get("/v1/self").statusCode(), "it goes on for its time");
    String prefix = new ApiKey(old.key()).prefix();
    assertTrue(desk.rotate("leaked", prefix, Duration.ofDays(1), "admin").isPresent());
  }

  /// Also on the short way of payments.
  @Test
  void warnsOfAnEndThatIsNear() {
    Client client = Client.of(centre, "near", Role.SENDER);
    assertEquals("", header(client.json("/v1/payments", "{}")));
    KeyDesk desk = centre.bean(KeyDesk.class);
    desk.rotate("near", new ApiKey(client.key()).prefix(), Duration.ofDays(29), "admin");
    Instant ends = Instant.parse(header(client.json("/v1/payments", "{}")));
    assertTrue(ends.isAfter(Instant.now().plus(Duration.ofDays(28))), ends::toString);
    ConsoleClient console = ConsoleClient.administrator(centre);
    assertTrue(console.get("/participants/near").body().contains("ends soon"));
  }

  @Test
  void neverMakesAnEndLater() {
    Client client = Client.of(centre, "later", Role.READER);
    KeyDesk desk = centre.bean(KeyDesk.class);
    String prefix = new ApiKey(client.key()).prefix();
    desk.rotate("later", prefix, Duration.ZERO, "admin");
    assertEquals(401, client.get("/v1/self").statusCode());
    assertEquals(Optional.empty(), desk.rotate("later", prefix, Duration.ofDays(9), "admin"));
    assertEquals(401, client.get("/v1/self").statusCode());
  }

  @Test
  void issuesAndExchangesInTheConsole() {
    Client.of(centre, "console", Role.READER);
    ConsoleClient admin = ConsoleClient.administrator(centre);
    Map<String, String> label = Map.of("label", "Settlement, site 2");
    String issued = shown(admin.post("/participants/console/keys", label));
    assertEquals(200, new Client(centre, issued).get("/v1/self").statusCode());
    assertTrue(new Client(centre, issued).get("/v1/self").body().contains("Settlement, site 2"));
    String place = "/participants/console/keys/" + new ApiKey(issued).prefix();
    assertEquals(422, admin.post(place + "/rotate", Map.of("days", "999")).statusCode());
    String second = shown(admin.post(place + "/rotate", Map.of("days", "0")));
    assertEquals(401, new Client(centre, issued).get("/v1/self").statusCode());
    assertEquals(200, new Client(centre, second).get("/v1/self").statusCode());
  }

  @Test
  void saysTheSameOfAKeyThatEndedAndOneThatNeverWas() {
    Client ended = Client.of(centre, "same", Role.READER);
    String prefix = new ApiKey(ended.key()).prefix();
    centre.bean(KeyDesk.class).rotate("same", prefix, Duration.ZERO, "admin");
    HttpResponse<String> never = new Client(centre, "hw_" + "A".repeat(43)).get("/v1/self");
    HttpResponse<String> once = ended.get("/v1/self");
    assertEquals(401, once.statusCode());
    assertEquals(never.body(), once.body());
    assertEquals(never.headers().map().keySet(), once.headers().map().keySet());
  }

  @Test
  void notesTheDayOfTheLastUse() {
    Client client = Client.of(centre, "noted", Role.READER);
    String prefix = new ApiKey(client.key()).prefix();
    assertEquals(Optional.empty(), lastUsed("noted", prefix));
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    client.get("/v1/self");
    centre.bean(LastUse.class).writeRest();
    LocalDate noted = lastUsed("noted", prefix).orElseThrow();
    Set<LocalDate> right = Set.of(before, before.plusDays(1));
    assertTrue(right.contains(noted), noted::toString);
  }

  private static Optional<LocalDate> lastUsed(String code, String prefix) {
    return centre.bean(Participants.class).usable(code, prefix).orElseThrow().lastUsed();
  }

  private static String header(HttpResponse<String> answer) {
    return answer.headers().firstValue("Haltwire-Key-Expires").orElse("");
  }

  private static String shown(HttpResponse<String> page) {
    Matcher found = NEW_KEY.matcher(page.body());
    assertTrue(found.find(), page::body);
    return found.group(1);
  }
}
