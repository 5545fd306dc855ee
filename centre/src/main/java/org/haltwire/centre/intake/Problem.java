package org.haltwire.centre.intake;

import java.time.Duration;
import java.util.List;
import org.haltwire.centre.journal.JournalUnavailable;
import tools.jackson.core.JsonGenerator;

/// A "no" as RFC 9457 writes it.
///
/// @param position of the entry it speaks of, or 0
/// @param retryAfter when to try again, or zero
public record Problem(
    ProblemKind kind, String detail, List<Fault> faults, long position, Duration retryAfter) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    faults = List.copyOf(faults);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, List.of(), 0, Duration.ZERO);
  }

  public static Problem invalid(List<Fault> faults) {
    Fault first = faults.getFirst();
    String place = first.pointer().isEmpty() ? "the request" : first.pointer();
    String detail =
        "Expected %s in %s, but got %s.".formatted(first.expected(), place, first.found());
    return new Problem(ProblemKind.INVALID, detail, faults, 0, Duration.ZERO);
  }

  public static Problem otherBody(long position) {
    String detail = "Position %d holds this id with another content.".formatted(position);
    return new Problem(ProblemKind.OTHER_BODY, detail, List.of(), position, Duration.ZERO);
  }

  public static Problem outOfOrder(long time, long lastTime) {
    String detail =
        "Expected %s or later, the time of the last entry, but got %s."
            .formatted(AnswerWriter.time(lastTime), AnswerWriter.time(time));
    return of(ProblemKind.OUT_OF_ORDER, detail);
  }

  public static Problem unavailable(JournalUnavailable why) {
    return unavailable(why.retryAfter());
  }

  public static Problem tooMany(Duration retryAfter) {
    String detail = "Send it again after the time in Retry-After; the terms say how often.";
    return new Problem(ProblemKind.TOO_MANY, detail, List.of(), 0, retryAfter);
  }

  public static Problem unavailable() {
    return unavailable(Duration.ofSeconds(1));
  }

  private static Problem unavailable(Duration retryAfter) {
    String detail = "Send it again, with the same id, after the time in Retry-After.";
    return new Problem(ProblemKind.UNAVAILABLE, detail, List.of(), 0, retryAfter);
  }

  long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }

  /// Writes the fields into an object that is open.
  void write(JsonGenerator out) {
    out.writeStringProperty("type", kind.type());
    out.writeStringProperty("title", kind.title());
    out.writeNumberProperty("status", kind.status());
    out.writeStringProperty("detail", detail);
    if (position > 0) {
      out.writeNumberProperty("position", position);
    }
    if (kind == ProblemKind.UNAVAILABLE) {
      out.writeNumberProperty("retryAfter", retryAfterSeconds());
    }
    if (!faults.isEmpty()) {
      out.writeName("errors");
      out.writeStartArray();
      faults.forEach(fault -> write(out, fault));
      out.writeEndArray();
    }
  }

  private static void write(JsonGenerator out, Fault fault) {
    out.writeStartObject();
    out.writeStringProperty("pointer", fault.pointer());
    out.writeStringProperty("expected", fault.expected());
    out.writeStringProperty("found", fault.found());
    out.writeEndObject();
  }
}
