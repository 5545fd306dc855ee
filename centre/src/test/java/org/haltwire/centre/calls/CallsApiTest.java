package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallsApiTest {

  /// Each example is taken by its door, with the shipped names of operators replaced by the test's.
  @Test
  void describesEachDoorWithAnExampleThatIsTaken() {
    try (CallsTown town = new CallsTown()) {
      Client office = Client.of(town.centre, "office", Role.AUTHORITY);
      JsonNode paths =
          new JsonMapper().readTree(town.alem.get("/v3/api-docs").body()).path("paths");
      Set<String> described = new TreeSet<>();
      for (String path : paths.propertyNames()) {
        JsonNode post = paths.path(path).path("post");
        if (path.startsWith("/v1/calls") && !post.isMissingNode()) {
          assertFalse(post.path("summary").asString("").isEmpty(), path);
          JsonNode content = post.at("/requestBody/content");
          String type = content.propertyNames().iterator().next();
          JsonNode example = content.path(type).path("example");
          String body = example.isString() ? example.asString() : example.toString();
          Client client = path.endsWith("ported") ? office : town.alem;
          HttpResponse<String> answer = client.post(path, type, body.replace("beeline", "berkut"));
          assertEquals(200, answer.statusCode(), path + answer.body());
          described.add(path);
        }
      }
      assertEquals(Set.of("/v1/calls", "/v1/calls/roaming", "/v1/calls/ported"), described);
    }
  }
}
