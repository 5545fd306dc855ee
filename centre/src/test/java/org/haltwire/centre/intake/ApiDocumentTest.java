package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {

  @Test
  void describesEveryDoorToAnybody() {
    try (TestingCentre centre = TestingCentre.start()) {
      Client nobody = new Client(centre, "none");
      HttpResponse<String> response = nobody.get("/v3/api-docs");
      assertEquals(200, response.statusCode(), response::body);
      JsonNode api = new JsonMapper().readTree(response.body());
      assertTrue(api.path("openapi").asString().startsWith("3.1"), response::body);
      assertEquals(
          Set.of(
              "/v1/payments",
              "/v1/payments/{id}",
              "/v1/payments/{id}/outcome",
              "/v1/payments/batch",
              "/v1/iso20022/pacs.008"),
          new TreeSet<>(api.path("paths").propertyNames()));
      JsonNode payment = api.at("/components/schemas/Payment");
      assertEquals(
          PaymentField.SHAPE.fields().stream().map(Field::json).collect(Collectors.toSet()),
          new TreeSet<>(payment.path("properties").propertyNames()));
      JsonNode ask = api.at("/paths/~1v1~1payments/post");
      assertEquals(
          "#/components/schemas/Payment",
          ask.at("/requestBody/content/application~1json/schema/$ref").asString());
      assertTrue(ask.at("/responses/409").isObject(), ask::toPrettyString);
      assertFalse(ask.has("parameters"), ask::toPrettyString);
      referencesExist(api, api);
      assertTrue(nobody.get("/swagger-ui/index.html").body().contains("swagger-ui"));
    }
  }

  private static void referencesExist(JsonNode api, JsonNode node) {
    if (node.path("$ref").isString()) {
      String reference = node.path("$ref").asString();
      assertTrue(api.at(reference.substring(1)).isObject(), reference);
    }
    node.forEach(child -> referencesExist(api, child));
  }
}
