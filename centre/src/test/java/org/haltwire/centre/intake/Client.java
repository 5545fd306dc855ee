package org.haltwire.centre.intake;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;

/// A participant that sends requests to a centre.
record Client(TestingCentre centre, String key) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// Makes a participant with a key, and its client.
  static Client of(TestingCentre centre, String code, Role... roles) {
    Participants participants = centre.bean(Participants.class);
    participants.register(new Participant(code, code, Set.of(roles)));
    return new Client(centre, participants.issue(code).orElseThrow().text());
  }

  HttpResponse<String> post(String path, String mediaType, String body) {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> json(String path, String body) {
    return post(path, "application/json", body);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(centre.uri(path)).header("Authorization", "Bearer " + key);
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
