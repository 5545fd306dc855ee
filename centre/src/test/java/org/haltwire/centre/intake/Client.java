package org.haltwire.centre.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;

/// A participant that sends requests to a centre.
public record Client(TestingCentre centre, String key, String languages) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public Client(TestingCentre centre, String key) {
    this(centre, key, "en");
  }

  /// The same, with `Accept-Language`.
  public Client speaking(String languages) {
    return new Client(centre, key, languages);
  }

  /// Makes a participant with a key, and its client.
  public static Client of(TestingCentre centre, String code, Role... roles) {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant(code, code, Set.of(roles)));
    return new Client(centre, participants.issue(code).orElseThrow().text());
  }

  public HttpResponse<String> post(String path, String mediaType, String body) {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// JSON with more headers: names and values in turn.
  public HttpResponse<String> json(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Sends a body without saying how long it is.
  HttpResponse<String> pieces(String path, String mediaType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  public HttpResponse<String> json(String path, String body) {
    return post(path, "application/json", body);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// A request without a body.
  public HttpResponse<String> call(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(centre.uri(path))
        .header("Authorization", "Bearer " + key)
        .header("Accept-Language", languages);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
