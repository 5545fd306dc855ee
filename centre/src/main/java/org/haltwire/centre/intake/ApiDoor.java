package org.haltwire.centre.intake;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;

/// How the OpenAPI document describes a door: what it is for, an example of what goes in and comes
/// out, and which problems there may be.
///
/// @param type of what goes in
/// @param body an example of it; empty where nothing goes in
/// @param answerType of what comes out
/// @param answer an example of it
public record ApiDoor(String summary, String type, String body, String answerType, String answer) {

  private static final String JSON = "application/json";

  private static final Map<String, String> TITLES =
      Map.of(
          "400", "The request cannot be read",
          "401", "No valid API key",
          "403", "The key does not allow this",
          "404", "There is nothing of yours at this address",
          "409", "The id was used with another content",
          "415", "The content type is not taken here",
          "422", "The request is not right",
          "503", "Nothing can be recorded now");

  /// One that speaks JSON.
  public static ApiDoor json(String summary, String body, String answer) {
    return new ApiDoor(summary, JSON, body, JSON, answer);
  }

  /// @param tag the group of doors that it stands in
  /// @param problems statuses
  public void describe(Operation operation, String tag, List<String> problems) {
    operation.setSummary(summary);
    operation.setTags(List.of(tag));
    if (!body.isEmpty()) {
      operation.setRequestBody(new RequestBody().required(true).content(content(type, body)));
    }
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200", new ApiResponse().description("The answer").content(content(answerType, answer)));
    for (String status : problems) {
      Schema<?> schema = new Schema<>(SpecVersion.V31).$ref("#/components/schemas/Problem");
      Content content =
          new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
      responses.addApiResponse(
          status, new ApiResponse().description(TITLES.getOrDefault(status, "")).content(content));
    }
    operation.setResponses(responses);
  }

  private static Content content(String type, String example) {
    Schema<Object> schema = new Schema<>(SpecVersion.V31);
    schema.addType(type.equals(JSON) ? "object" : "string");
    return new Content().addMediaType(type, new MediaType().schema(schema).example(example));
  }
}
