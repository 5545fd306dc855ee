package org.haltwire.centre.replay;

import java.io.IOException;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What the centre said of one line.
///
/// @param verdict ALLOW, WARN, HOLD, REFUSE, NOTED; empty for a refusal
/// @param subject of a label: known, pending, unchecked; empty for others
/// @param status of a refusal, or 0
/// @param why a refusal's detail
/// @param repeated whether it was known before
/// @param retryAfter what the centre asks to wait, or zero
record Answer(
    String verdict, String subject, int status, String why, boolean repeated, Duration retryAfter) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int UNAVAILABLE = 503;

  /// @throws IOException if the line is no answer of a centre
  static Answer read(byte[] bytes, int start, int length) throws IOException {
    try {
      return parse(bytes, start, length);
    } catch (JacksonException garbled) {
      throw new IOException("its answer is not JSON", garbled);
    }
  }

  private static Answer parse(byte[] bytes, int start, int length) {
    String verdict = "";
    String subject = "";
    String why = "";
    int status = 0;
    boolean repeated = false;
    Duration retryAfter = Duration.ZERO;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, start, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "verdict" -> verdict = parser.getString();
          case "subject" -> subject = parser.getString();
          case "status" -> status = parser.getIntValue();
          case "detail" -> why = parser.getString();
          case "repeated" -> repeated = parser.getBooleanValue();
          case "retryAfter" -> retryAfter = Duration.ofSeconds(parser.getLongValue());
          default -> parser.skipChildren();
        }
      }
    }
    return new Answer(verdict, subject, status, why, repeated, retryAfter);
  }

  /// Whether a label waits for what it is about.
  boolean pending() {
    return subject.equals("pending");
  }

  boolean refused() {
    return verdict.isEmpty();
  }

  /// Nothing after this line was recorded for sure.
  boolean unavailable() {
    return status == UNAVAILABLE;
  }
}
