package org.haltwire.centre.calls;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.haltwire.centre.intake.ApiDoor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors for calls in the OpenAPI document.
@Component
class CallsApi implements OpenApiCustomizer {

  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> READING = List.of("401", "403");
  private static final List<String> TELLING = List.of("400", "401", "403", "415", "422", "503");

  private static final String LINES =
      """
      {"do":"register","id":"1","msisdnA":"77011234567","msisdnB":"77051112233"}
      {"do":"check","id":"2","msisdnA":"77011234567","msisdnB":"77051112233"}
      """;

  private static final String ANSWERS =
      """
      {"id":"1","result":"OK"}
      {"id":"2","result":"TRUE","action":"PASS","verdict":"CONFIRMED","reason":"REGISTERED","marks":[]}
      """;

  private static final String ROAMING =
      "{\"abroad\": [\"77011234567\"], \"home\": [\"77017654321\"], \"complete\": true}";

  private static final String FIGURES =
      """
      {"silentMillis": 120, "away": false, "registered": 4211, "confirmed": 4020, "overtaken": 170,
       "missing": 12, "late": 0, "ended": 3990, "answers": {"REGISTERED": 3811, "NOT_CALLING": 9}}
      """;

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .forEach((path, item) -> item.readOperations().forEach(one -> describe(path, one)));
  }

  private static void describe(String path, Operation operation) {
    switch (path) {
      case StreamDoor.PATH -> {
        String summary = "Register, check and end calls as lines; each is answered by a line";
        door(operation, new ApiDoor(summary, NDJSON, LINES, NDJSON, ANSWERS));
      }
      case RoamingDoor.PATH -> {
        String answer = "{\"abroad\": 1, \"home\": 1, \"complete\": true}";
        door(operation, ApiDoor.json("Say which of one's subscribers are abroad", ROAMING, answer));
      }
      case PortedDoor.PATH -> {
        String summary = "Bring in which numbers moved to another operator";
        String answer = "{\"lines\": 1, \"moved\": 1}";
        door(operation, new ApiDoor(summary, "text/csv", "77011234567,beeline\n", JSON, answer));
      }
      case FiguresDoor.PATH -> {
        String summary = "See what was counted of oneself since the centre began";
        door(operation, ApiDoor.json(summary, "", FIGURES));
      }
      default -> {}
    }
  }

  private static void door(Operation operation, ApiDoor door) {
    door.describe(operation, "calls", door.body().isEmpty() ? READING : TELLING);
  }
}
