package org.haltwire.centre.webhooks;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.haltwire.centre.intake.ApiDoor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors of webhooks in the OpenAPI document.
@Component
class WebhooksApi implements OpenApiCustomizer {

  private static final List<String> READING = List.of("401", "403", "404");
  private static final List<String> TELLING = List.of("400", "401", "403", "404", "415", "422");
  private static final String URL = "{\"url\": \"https://bank.example/haltwire\"}";

  private static final String HOOK =
      """
      {"id": "w-5f2c7a90b1d3", "url": "https://bank.example/haltwire", "state": "ACTIVE",
       "since": "2026-03-10T09:00:00Z", "attempts": 0, "problem": ""}
      """;

  private static final String DELIVERIES =
      """
      {"deliveries": [{"event": "e-0b0f6a4e-8f1d-4f5f-9f5b-1d3f6f0e7a11", "type": "order",
         "at": "2026-03-10T11:00:02Z", "state": "DELIVERED", "attempts": 1, "status": 204,
         "reason": ""}]}
      """;

  @Override
  public void customise(OpenAPI api) {
    api.getPaths().forEach(WebhooksApi::describe);
  }

  private static void describe(String path, PathItem item) {
    switch (path) {
      case "/v1/self/webhooks" -> {
        door(item.getPost(), "Say where to be told; gives the webhook", URL, HOOK);
        door(item.getGet(), "All webhooks of one's own", "", "{\"webhooks\": [" + HOOK + "]}");
      }
      case "/v1/self/webhooks/{id}" ->
          door(item.getDelete(), "Be told no more", "", "{\"id\": \"w-5f2c7a90b1d3\"}");
      case "/v1/self/webhooks/{id}/test" ->
          door(item.getPost(), "Be sent a test", "", "{\"event\": \"e-0b0f6a4e\"}");
      case "/v1/self/webhooks/{id}/resume" ->
          door(item.getPost(), "Be told again after a failure, at once", "", HOOK);
      case "/v1/self/webhooks/{id}/deliveries" ->
          door(item.getGet(), "The last hundred deliveries, newest first", "", DELIVERIES);
      default -> {}
    }
  }

  private static void door(Operation operation, String summary, String body, String answer) {
    ApiDoor.json(summary, body, answer)
        .describe(operation, "webhooks", body.isEmpty() ? READING : TELLING);
  }
}
