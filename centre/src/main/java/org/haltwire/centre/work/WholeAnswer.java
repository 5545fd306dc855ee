package org.haltwire.centre.work;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks another server with one patience for the address, the headings and the whole body. The
/// timeout of a request ends with the headings: a server that sends a byte now and then would hold
/// up everybody who waits for it.
public final class WholeAnswer {

  private WholeAnswer() {}

  /// @param most bytes of the body; more is a failure
  public static HttpResponse<byte[]> of(
      HttpClient http, HttpRequest request, Duration patience, long most)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
  }
}
