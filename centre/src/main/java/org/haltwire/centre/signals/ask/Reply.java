package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.haltwire.centre.intake.Exchange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Answers one request in CAMARA's way: the sender's `x-correlator` comes back with every answer.
record Reply(HttpServletRequest request, HttpServletResponse response) {

  private static final String CORRELATOR = "x-correlator";
  private static final Pattern CORRELATORS = Pattern.compile("[a-zA-Z0-9-_:;./<>{}]{0,256}");
  private static final JsonFactory JSON = new JsonFactory();

  /// False where the sender's `x-correlator` cannot be given back.
  boolean correlate() {
    Optional<String> sent = header(CORRELATOR);
    boolean fits = sent.map(text -> CORRELATORS.matcher(text).matches()).orElse(true);
    if (fits) {
      sent.ifPresent(text -> response.setHeader(CORRELATOR, text));
    }
    return fits;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  void send(int status, Consumer<JsonGenerator> body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      body.accept(out);
    }
    new Exchange(request, response).bytes(status, Exchange.JSON, bytes);
  }

  void refuse(Refusal refusal) throws IOException {
    boolean later = refusal.status() == 429 || refusal.status() == 503;
    if (later && !response.containsHeader("Retry-After")) {
      response.setHeader("Retry-After", "1");
    }
    send(
        refusal.status(),
        out -> {
          out.writeStartObject();
          out.writeNumberProperty("status", refusal.status());
          out.writeStringProperty("code", refusal.code());
          out.writeStringProperty("message", refusal.message());
          out.writeEndObject();
        });
  }
}
