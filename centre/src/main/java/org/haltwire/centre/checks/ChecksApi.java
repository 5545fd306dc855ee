package org.haltwire.centre.checks;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the public's doors in the OpenAPI document.
@Component
class ChecksApi implements OpenApiCustomizer {

  private static final Map<String, String> DOORS =
      Map.of(
          CheckDoor.PATH,
          "What is known of a link, a company, a number or a message, and which signs it has",
          CheckDoor.PATH + "/rest/{key}",
          "The same about a link, once its page was read; waits for it for up to eight seconds",
          "/public/v1/listed",
          "What the centre says in public, with reasons, replies and what was taken back",
          "/public/v1/signs.yaml",
          "The sheet by which signs are added up");

  @Override
  public void customise(OpenAPI api) {
    DOORS.forEach((path, summary) -> {
      if (api.getPaths().get(path) != null) {
        api.getPaths().get(path).readOperations().forEach(one -> describe(one, summary));
      }
    });
  }

  private static void describe(Operation operation, String summary) {
    operation.setSummary(summary);
    operation.setTags(List.of("public"));
    // Anybody may ask.
    operation.setSecurity(List.of());
  }
}
