package org.haltwire.centre.access.oidc;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.haltwire.centre.work.WholeAnswer;

/// Asks the provider, with little patience and for short answers. It goes where it was told and
/// nowhere else: redirects are not followed.
final class Wire {

  private static final int BYTES_LIMIT = 256 << 10;

  private final Duration patience;
  private final HttpClient http;

  Wire(Duration patience) {
    this.patience = patience;
    this.http = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  record Said(int status, String body) {}

  Said send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          WholeAnswer.of(
              http, request.header("Accept", "application/json").build(), patience, BYTES_LIMIT);
      return new Said(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the provider", stopped);
    }
  }
}
