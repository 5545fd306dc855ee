package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haltwire.centre.access.SignalPaths;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignalsApiTest {

  /// Those who tell come first: what they tell is asked about.
  @Test
  void describesEachDoorWithAnExampleThatIsTaken() {
    try (SignalsTown town = new SignalsTown()) {
      Client.of(town.calls.centre, "some-bank", Role.SIGNALS);
      town.alem().json("/v1/calls/roaming", "{\"complete\":true}");
      town.watches(town.alem(), 2_000);
      JsonNode paths =
          new JsonMapper().readTree(town.bank.get("/v3/api-docs").body()).path("paths");
      List<String> doors = new ArrayList<>(paths.propertyNames());
      doors.removeIf(path -> !path.startsWith("/v1/signals/") && !SignalPaths.covers(path));
      doors.sort(Comparator.comparing((String path) -> !path.startsWith("/v1/")));
      assertEquals(16, doors.size(), doors::toString);
      for (String path : doors) {
        JsonNode post = paths.path(path).path("post");
        assertFalse(post.path("summary").asString("").isEmpty(), path);
        JsonNode content = post.at("/requestBody/content");
        String type = content.propertyNames().iterator().next();
        JsonNode example = content.path(type).path("example");
        String body = example.isString() ? example.asString() : example.toString();
        HttpResponse<String> answer = send(town, path, type, body);
        int status = post.path("responses").has("201") ? 201 : 200;
        assertEquals(status, answer.statusCode(), path + answer.body());
        assertEquals(!path.startsWith("/v1/"), post.has("parameters"), path);
      }
    }
  }

  private static HttpResponse<String> send(
      SignalsTown town, String path, String type, String body) {
    if (path.endsWith("brands")) {
      return town.office.json(path, body.replace("demo-bank", "tulpar-bank"));
    }
    return path.startsWith("/v1/")
        ? town.alem().post(path, type, body)
        : town.bank.json(path, body, "x-purpose", "payment", "Device-Session", "k3H9v0aQ2mT7xZ1p");
  }
}
