package org.haltwire.centre.recovery.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IsoApiTest {

  private static TestingCentre centre;
  private static JsonNode paths;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    paths = Town.json(new Client(centre, "none").get("/v3/api-docs")).path("paths");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void describesEveryDoor() {
    assertEquals(
        Set.of(
            "/v1/iso20022/pacs.008",
            "/v1/iso20022/{message}",
            "/v1/iso20022/orders",
            "/v1/iso20022/orders/{number}",
            "/v1/iso20022/letters",
            "/v1/iso20022/letters/{number}"),
        paths.propertyNames().stream()
            .filter(path -> path.startsWith("/v1/iso20022/"))
            .collect(Collectors.toCollection(TreeSet::new)));
    for (String path : paths.propertyNames()) {
      if (path.startsWith("/v1/iso20022/")) {
        paths
            .path(path)
            .forEach(one -> {
              assertTrue(one.path("summary").isString(), path);
              assertTrue(one.at("/responses/422").isObject(), path);
              for (JsonNode parameter : one.path("parameters")) {
                assertTrue(parameter.path("description").isString(), parameter::toString);
              }
            });
      }
    }
  }

  @Test
  void givesAnExampleThatTheDoorTakes() {
    Client bank = Client.of(centre, "alfakzka", Role.SENDER);
    JsonNode door = paths.path("/v1/iso20022/{message}").path("post");
    JsonNode content = door.at("/requestBody/content");
    String example = content.path("application/xml").path("example").asString();
    HttpResponse<String> answer = bank.post("/v1/iso20022/camt.056", "application/xml", example);
    assertEquals(200, answer.statusCode(), answer::body);
    Schemas.check(example);
    Schemas.check(answer.body());
    Leaves.check(answer.body());
  }

  /// It asks nobody's payments, and reads no orders.
  @Test
  void letsAnAuthorityReadItsLetters() {
    Client police = Client.of(centre, "police", Role.AUTHORITY);
    assertEquals(200, police.get("/v1/iso20022/letters").statusCode());
    assertEquals(404, police.get("/v1/iso20022/letters/1").statusCode());
    assertEquals(403, police.get("/v1/iso20022/orders").statusCode());
    assertEquals(403, police.get("/v1/iso20022/orders/1").statusCode());
  }
}
