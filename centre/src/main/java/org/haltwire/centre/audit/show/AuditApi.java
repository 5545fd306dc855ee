package org.haltwire.centre.audit.show;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the doors for heads and proofs in the OpenAPI document.
@Component
class AuditApi implements OpenApiCustomizer {

  private static final Map<String, String> DOORS =
      Map.of(
          "/audit/v1/checkpoint", "The newest signed head of the audit log (C2SP tlog-checkpoint)",
          "/audit/v1/checkpoints", "Signed heads after a time, oldest first",
          "/audit/v1/key", "The key that heads are signed with",
          "/audit/v1/inclusion", "The proof that an entry is in the log (RFC 9162)",
          "/audit/v1/consistency", "The proof that a log begins with an earlier one (RFC 9162)");

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
    operation.setTags(List.of("audit"));
    // Anybody may ask.
    operation.setSecurity(List.of());
  }
}
