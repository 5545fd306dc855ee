package org.haltwire.centre.calls.stir;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.haltwire.centre.intake.ApiDoor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the verification of signatures in the OpenAPI document.
@Component
class StirApi implements OpenApiCustomizer {

  private static final ApiDoor VERIFICATION =
      ApiDoor.json(
          "Verify the signed identity of a call (ATIS-1000082)",
          """
          {"verificationRequest": {"from": {"tn": "77011234567"}, "to": {"tn": ["77051112233"]},
           "time": 1773000000, "identity": "eyJhbGciOi...;info=<https://cert.example/a.pem>"}}
          """,
          """
          {"verificationResponse": {"reasoncode": 403, "reasontext": "Stale Date",
           "reasondesc": "iat is too far from now.", "verstat": "TN-Validation-Failed"}}
          """);

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .getOrDefault(VerificationDoor.PATH, new io.swagger.v3.oas.models.PathItem())
        .readOperations()
        .forEach(one -> VERIFICATION.describe(one, "calls", List.of("400", "401", "403")));
  }
}
