package org.haltwire.centre.calls;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors for calls in the OpenAPI document.
@Component
class CallsApi implements OpenApiCustomizer {

  private static final String JSON = "application/json";

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
        operation.setSummary("Register, check and end calls as lines; each is answered by a line");
        door(operation, "application/x-ndjson", LINES, "application/x-ndjson", ANSWERS);
      }
      case RoamingDoor.PATH -> {
        operation.setSummary("Say which of one's subscribers are abroad");
        door(operation, JSON, ROAMING, JSON, "{\"abroad\": 1, \"home\": 1, \"complete\": true}");
      }
      case PortedDoor.PATH -> {
        operation.setSummary("Bring in which numbers moved to another operator");
        door(operation, "text/csv", "77011234567,beeline\n", JSON, "{\"lines\": 1, \"moved\": 1}");
      }
      case FiguresDoor.PATH -> {
        operation.setSummary("See what was counted of oneself since the centre began");
        door(operation, "", "", JSON, FIGURES);
      }
      default -> {}
    }
  }

  private static void door(
      Operation operation, String type, String body, String answerType, String answer) {
    operation.setTags(List.of("calls"));
    if (!body.isEmpty()) {
      operation.setRequestBody(new RequestBody().required(true).content(content(type, body)));
    }
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200", new ApiResponse().description("The answer").content(content(answerType, answer)));
    problem(responses, "401", "No valid API key");
    problem(responses, "403", "The key does not allow this");
    if (!body.isEmpty()) {
      problem(responses, "400", "The request cannot be read");
      problem(responses, "415", "The content type is not taken here");
      problem(responses, "422", "The request is not right");
      problem(responses, "503", "Nothing can be recorded now");
    }
    operation.setResponses(responses);
  }

  private static void problem(ApiResponses responses, String status, String title) {
    Schema<?> schema = new Schema<>(SpecVersion.V31).$ref("#/components/schemas/Problem");
    Content content =
        new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    responses.addApiResponse(status, new ApiResponse().description(title).content(content));
  }

  private static Content content(String type, String example) {
    Schema<Object> schema = new Schema<>(SpecVersion.V31);
    schema.addType(type.equals(JSON) ? "object" : "string");
    return new Content().addMediaType(type, new MediaType().schema(schema).example(example));
  }
}
