package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// One request and its response, as bytes.
public record Exchange(HttpServletRequest request, HttpServletResponse response) {

  public static final String JSON = "application/json";

  /// Says that the answer was given before; not in the body, which stays the same byte for byte.
  private static final String REPEATED = "Haltwire-Repeated";

  private static final int ANSWER_BYTES = 1024;

  /// Whether the request says that its body is one of these types.
  public boolean carries(String... mediaTypes) {
    String stated = request.getContentType();
    if (stated == null) {
      return false;
    }
    int end = stated.indexOf(';');
    String type = (end < 0 ? stated : stated.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return Arrays.asList(mediaTypes).contains(type);
  }

  /// The whole body; nothing where it is longer than the limit.
  public Optional<byte[]> body(int limit) throws IOException {
    long stated = request.getContentLengthLong();
    if (stated > limit) {
      return Optional.empty();
    }
    InputStream in = request.getInputStream();
    byte[] body = in.readNBytes(stated >= 0 ? (int) stated : limit + 1);
    return body.length > limit ? Optional.empty() : Optional.of(body);
  }

  /// Answers with one JSON object.
  public void json(int status, String mediaType, Consumer<JsonGenerator> fields)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ANSWER_BYTES);
    try (JsonGenerator out = JsonLimits.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      fields.accept(out);
      out.writeEndObject();
    }
    bytes(status, mediaType, bytes);
  }

  /// The body, where it is JSON and not too large; where not, the problem is answered.
  public Optional<byte[]> jsonBody() throws IOException {
    if (!carries(JSON)) {
      problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/json."));
      return Optional.empty();
    }
    Optional<byte[]> body = body(JsonLimits.BODY_BYTES);
    if (body.isEmpty()) {
      problem(Problem.of(ProblemKind.TOO_LARGE, "The body may have at most 1 MiB."));
    }
    return body;
  }

  /// Records a fact and answers what became of it.
  void answer(Fact fact, Ledger ledger, AnswerWriter answers) throws IOException {
    try {
      switch (ledger.append(fact)) {
        case Appended.Stored(Entry entry, boolean repeated) -> {
          if (repeated) {
            response.setHeader(REPEATED, "true");
          }
          json(200, JSON, out -> answers.write(out, entry));
        }
        case Appended.Conflict(Entry existing) -> problem(Problem.otherBody(existing.position()));
        case Appended.OutOfOrder _ ->
            throw new IllegalStateException("Expected a place for " + fact.id());
      }
    } catch (JournalUnavailable unavailable) {
      problem(Problem.unavailable(unavailable));
    }
  }

  public void problem(Problem problem) throws IOException {
    if (problem.kind() == ProblemKind.UNAVAILABLE || problem.kind() == ProblemKind.TOO_MANY) {
      response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
    }
    json(problem.kind().status(), Problem.MEDIA_TYPE, problem::write);
  }

  public void bytes(int status, String mediaType, ByteArrayOutputStream bytes) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    // Unless a door said otherwise.
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }
}
