package org.haltwire.centre.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The doors of the centre that is looked at, with the bank's key.
final class CentreDoors implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI centre;
  private final String key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  CentreDoors(URI centre, String key) {
    this.centre = centre;
    this.key = key;
  }

  /// An answer with its JSON; a missing node where it has none.
  record Answer(HttpResponse<String> response, JsonNode json) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// The kind of a problem, such as `invalid`; empty for none.
    String problem() {
      String type = json.path("type").asString("");
      return type.startsWith("urn:haltwire:problem:")
          ? type.substring(type.lastIndexOf(':') + 1)
          : "";
    }

    /// For words: the status and what the centre said of it.
    String told() {
      String detail = json.path("detail").asString("");
      return detail.isEmpty() ? Integer.toString(status()) : status() + " (" + detail + ")";
    }
  }

  URI address(String path) {
    String base = centre.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  Answer get(String path) {
    return send(request(path, key).GET());
  }

  Answer getWith(String otherKey, String path) {
    return send(request(path, otherKey).GET());
  }

  Answer delete(String path) {
    return send(request(path, key).DELETE());
  }

  Answer json(String path, String body) {
    return post(path, "application/json", body);
  }

  Answer post(String path, String type, String body) {
    return send(
        request(path, key)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String shown) {
    return HttpRequest.newBuilder(address(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + shown);
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest whole = request.build();
    try {
      HttpResponse<String> response = http.send(whole, HttpResponse.BodyHandlers.ofString());
      return new Answer(response, parse(response.body()));
    } catch (IOException away) {
      throw new CannotRun(
          "Expected a centre at %s, but it does not answer (%s). Is the address right, and may this"
                  .formatted(centre, away)
              + " machine reach it? --url says where it is.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotRun("It was stopped.");
    }
  }

  /// A batch answers in lines, and a page of something else in no JSON at all.
  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException other) {
      return JSON.missingNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
