package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.Routes;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static TestingCentre centre;
  private static Client nobody;
  private static JsonNode api;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    nobody = new Client(centre, "none");
    HttpResponse<String> response = nobody.get("/v3/api-docs");
    assertEquals(200, response.statusCode(), response::body);
    api = JSON.readTree(response.body());
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void describesEveryDoorToAnybody() {
    assertTrue(api.path("openapi").asString().startsWith("3.1"), api::toPrettyString);
    assertEquals(
        Set.of(
            "/v1/labels",
            "/v1/payments",
            "/v1/payments/{id}",
            "/v1/payments/{id}/outcome",
            "/v1/payments/batch",
            "/v1/facts/batch",
            "/v1/iso20022/pacs.008"),
        api.path("paths").propertyNames().stream()
            .filter(ApiDocumentTest::isOfIntake)
            .collect(Collectors.toCollection(TreeSet::new)));
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
    referencesExist(api);
    assertTrue(nobody.get("/swagger-ui/index.html").body().contains("swagger-ui"));
  }

  @Test
  void describesWhatIsMappedAndNothingElse() {
    Set<String> mapped =
        Routes.operations(centre).stream()
            .filter(operation -> operation.matches("\\w+ /(?!v3/)([a-z-]+/)?v[0-9.]+/.*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(mapped.contains("POST /v1/payments"), mapped::toString);
    assertEquals(mapped, operations().collect(Collectors.toCollection(TreeSet::new)));
  }

  /// In the order of a reader who tries one after the other: an outcome needs its payment.
  @Test
  void givesExamplesThatTheDoorsTake() {
    Client reader = Client.of(centre, "reader", Role.values());
    List<String> paths =
        List.of(
            "/v1/payments",
            "/v1/payments/{id}/outcome",
            "/v1/labels",
            "/v1/payments/batch",
            "/v1/facts/batch",
            "/v1/iso20022/pacs.008");
    assertEquals(
        operations()
            .filter(one -> one.startsWith("POST "))
            .map(one -> one.substring("POST ".length()))
            .filter(ApiDocumentTest::isOfIntake)
            .collect(Collectors.toSet()),
        Set.copyOf(paths),
        "a new door needs its example tried, here");
    for (String path : paths) {
      JsonNode content = operation(path, "post").at("/requestBody/content");
      String type = List.copyOf(content.propertyNames()).getFirst();
      JsonNode example = content.path(type).path("example");
      String body = example.isString() ? example.asString() : example.toPrettyString();
      HttpResponse<String> answer = reader.post(filled(path, "post"), type, body);
      assertEquals(200, answer.statusCode(), () -> path + answer.body());
      assertEquals("", answer.headers().firstValue("Haltwire-Repeated").orElse(""), path);
      taken(path, body, answer.body());
    }
    String shown = reader.get(filled("/v1/payments/{id}", "get")).body();
    assertTrue(shown.contains("\"verdict\""), shown);
  }

  /// The doors of recovery, for calls, for signals and for oneself have tests of their own.
  private static boolean isOfIntake(String path) {
    boolean messages = path.startsWith("/v1/iso20022/") && !path.endsWith("/pacs.008");
    return !messages && path.matches("/v1/(?!incidents|holds|held|calls|signals|self).*");
  }

  /// That every line and every transaction was taken, each for the first time.
  private static void taken(String path, String body, String answer) {
    if (answer.startsWith("<")) {
      assertTrue(answer.contains("<GrpSts>ACSP</GrpSts>"), answer);
      return;
    }
    List<String> lines = answer.lines().toList();
    long asked = path.endsWith("/batch") ? body.lines().count() : 1;
    assertEquals(asked, lines.size(), answer);
    for (String line : lines) {
      assertTrue(line.contains("\"verdict\"") && !line.contains("\"repeated\""), line);
    }
  }

  /// The path with the document's own examples in place of its parameters.
  private static String filled(String path, String method) {
    String filled = path;
    for (JsonNode parameter : operation(path, method).path("parameters")) {
      String name = "{" + parameter.path("name").asString() + "}";
      filled = filled.replace(name, parameter.path("example").asString(name));
    }
    return filled;
  }

  private static JsonNode operation(String path, String method) {
    return api.path("paths").path(path).path(method);
  }

  /// Methods and paths, as [Routes] writes them.
  private static Stream<String> operations() {
    return api.path("paths").propertyNames().stream()
        .flatMap(path ->
            api.path("paths").path(path).propertyNames().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path));
  }

  private static void referencesExist(JsonNode node) {
    if (node.path("$ref").isString()) {
      String reference = node.path("$ref").asString();
      assertTrue(api.at(reference.substring(1)).isObject(), reference);
    }
    node.forEach(ApiDocumentTest::referencesExist);
  }
}
