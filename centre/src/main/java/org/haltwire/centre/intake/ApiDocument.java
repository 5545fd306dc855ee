package org.haltwire.centre.intake;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Completes the generated OpenAPI document: the doors read and write bytes themselves, so what
/// they take and answer is said here, from the readers' own lists.
@Component
class ApiDocument implements OpenApiCustomizer {

  /// Answered where there is no operation to describe.
  private static final EnumSet<ProblemKind> ELSEWHERE =
      EnumSet.of(ProblemKind.NO_DOOR, ProblemKind.METHOD);

  private static final String KEY = "key";
  private static final String NDJSON = "application/x-ndjson";
  private static final String XML = "application/xml";

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title("Haltwire: the doors for institutions")
            .version("1")
            .description(
                "Ask before a payment settles; tell what became of it, and of calls, SIM cards,"
                    + " loans and incidents. The same id with the same content gives the same"
                    + " answer, at any later time."));
    api.getComponents()
        .addSecuritySchemes(
            KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement().addList(KEY));
    ApiSchemas.addTo(api.getComponents());
    api.getPaths()
        .forEach((path, item) -> {
          if (!isDescribedElsewhere(path)) {
            item.readOperations().forEach(one -> describe(path, one));
          }
        });
  }

  /// The doors of recovery, for calls and for signals are described where they are.
  private static boolean isDescribedElsewhere(String path) {
    return path.startsWith("/v1/incidents")
        || path.startsWith("/v1/holds")
        || path.startsWith("/v1/held")
        || path.startsWith("/v1/calls")
        || path.startsWith("/v1/self")
        || !path.startsWith("/v1/")
        || path.startsWith("/v1/signals")
        || path.startsWith("/v1/self")
        || (path.startsWith("/v1/iso20022/") && !path.endsWith("/pacs.008"));
  }

  private static void describe(String path, Operation operation) {
    operation.addTagsItem("payments");
    operation.getTags().removeIf(tag -> !tag.equals("payments"));
    Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
        .filter(parameter -> parameter.getName().equals("id"))
        .forEach(parameter -> parameter.description("the payment's id").example(ApiExamples.ID));
    switch (path) {
      case "/v1/payments" ->
          json(operation, "Ask about one payment", "Payment", ApiExamples.payment());
      case "/v1/payments/{id}/outcome" ->
          json(operation, "Tell what became of a payment", "Outcome", ApiExamples.outcome());
      case LabelDoor.PATH ->
          json(operation, "Tell what was found out", "Label", ApiExamples.label());
      case "/v1/payments/{id}" -> {
        operation.setSummary("See the stored answer of a payment of one's own");
        operation.setResponses(responses("application/json", ApiSchemas.reference("Answer")));
      }
      case BatchDoor.PAYMENTS ->
          lines(
              operation,
              "Send payments, outcomes and labels as lines; each is answered by a line, in order",
              ApiExamples.BATCH);
      case BatchDoor.FACTS ->
          lines(
              operation,
              "Tell facts of every type as lines; each is answered by a line, in order",
              ApiExamples.FACTS);
      case "/v1/iso20022/pacs.008" -> {
        operation.setSummary("Ask about the payments of a pacs.008; the answer is a pacs.002");
        Schema<?> message = new Schema<>().description("pacs.008.001.02 or newer");
        operation.setRequestBody(body(XML, message, ApiExamples.PACS_008));
        operation.setResponses(responses(XML, new Schema<>().description("pacs.002")));
      }
      default -> throw new IllegalStateException("Expected a description of " + path);
    }
  }

  private static void json(Operation operation, String summary, String schema, Object example) {
    operation.setSummary(summary);
    operation.setRequestBody(body("application/json", ApiSchemas.reference(schema), example));
    operation.setResponses(responses("application/json", ApiSchemas.reference("Answer")));
  }

  private static void lines(Operation operation, String summary, String example) {
    Schema<?> line = new Schema<>();
    for (LineType type : LineType.values()) {
      line.addOneOfItem(ApiSchemas.reference(ApiSchemas.name(type)));
    }
    operation.setSummary(summary);
    operation.setRequestBody(body(NDJSON, line, example));
    operation.setResponses(responses(NDJSON, ApiSchemas.reference("Answer")));
  }

  private static RequestBody body(String type, Schema<?> schema, Object example) {
    MediaType media = new MediaType().schema(schema).example(example);
    return new RequestBody().required(true).content(new Content().addMediaType(type, media));
  }

  private static ApiResponses responses(String type, Schema<?> schema) {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200", new ApiResponse().description("The answer").content(content(type, schema)));
    problem(responses, 401, "No valid API key");
    for (ProblemKind kind : EnumSet.complementOf(ELSEWHERE)) {
      problem(responses, kind.status(), kind.title());
    }
    return responses;
  }

  private static void problem(ApiResponses responses, int status, String title) {
    responses.computeIfAbsent(
        Integer.toString(status),
        _ ->
            new ApiResponse()
                .description(title)
                .content(content(Problem.MEDIA_TYPE, ApiSchemas.reference("Problem"))));
  }

  private static Content content(String type, Schema<?> schema) {
    return new Content().addMediaType(type, new MediaType().schema(schema));
  }
}
