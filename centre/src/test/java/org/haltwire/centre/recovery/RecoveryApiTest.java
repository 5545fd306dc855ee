package org.haltwire.centre.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the doors of recovery, and that they take what it shows.
class RecoveryApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void describesEachDoorWithAnExampleThatIsTaken() {
    try (Town town = new Town()) {
      JsonNode paths = Town.json(town.alfa.get("/v3/api-docs")).path("paths");
      for (String path : paths.propertyNames()) {
        for (Map.Entry<String, JsonNode> door : paths.path(path).properties()) {
          JsonNode one = door.getValue();
          if (one.path("tags").path(0).asString("").equals("recovery")) {
            assertFalse(one.path("summary").asString("").isEmpty(), path);
            assertTrue(one.at("/responses/200").isObject(), path);
            boolean posts = door.getKey().equals("post");
            assertEquals(posts, one.has("requestBody"), path);
          }
        }
      }
      JsonNode example = example(paths, "/v1/incidents");
      HttpResponse<String> taken =
          town.alfa.json("/v1/incidents", JSON.writeValueAsString(example));
      assertEquals(201, taken.statusCode(), taken::body);
      String ticket = "/v1/incidents/" + Town.json(taken).path("ticket").asString();
      Town.await(
          () -> Town.json(town.alfa.get(ticket)).at("/payments/1/state").asString(),
          "NOT_FOUND"::equals);
      String withdraw = ticket + "/withdraw";
      String why = JSON.writeValueAsString(example(paths, "/v1/incidents/{ticket}/withdraw"));
      assertEquals(404, town.bett.json(withdraw, why).statusCode());
      HttpResponse<String> withdrawn = town.alfa.json(withdraw, why);
      assertEquals("WITHDRAWN", Town.json(withdrawn).path("state").asString());
      assertEquals(withdrawn.body(), town.alfa.json(withdraw, why).body());
    }
  }

  private static JsonNode example(JsonNode paths, String path) {
    JsonNode example = paths.path(path).at("/post/requestBody/content/application~1json/example");
    return example.isString() ? JSON.readTree(example.asString()) : example;
  }
}
