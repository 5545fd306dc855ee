package org.haltwire.centre.conformance;

import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.intake.ApiDoor;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// What the caller itself did wrong in the last day, in words, and where it is written how to do it
/// right.
@RestController
class ConformanceDoor implements OpenApiCustomizer {

  static final String PATH = "/v1/self/conformance";

  private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

  private final Conformity conformity;
  private final MessageSource messages;

  ConformanceDoor(Conformity conformity, MessageSource messages) {
    this.conformity = conformity;
    this.messages = messages;
  }

  @GetMapping(PATH)
  void show(
      @AuthenticationPrincipal Participant self,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Conformity.Day day;
    try {
      day = conformity.of(self.code());
    } catch (DataAccessException away) {
      exchange.problem(Problem.of(ProblemKind.UNAVAILABLE, "The database is away."));
      return;
    }
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeStringProperty("from", Instant.ofEpochMilli(day.from()).toString());
          out.writeStringProperty("to", Instant.ofEpochMilli(day.to()).toString());
          out.writeNumberProperty("payments", day.payments());
          out.writeName("mistakes");
          out.writeStartArray();
          day.mistakes().forEach(one -> write(out, one));
          out.writeEndArray();
        });
  }

  private void write(JsonGenerator out, Conformity.Count one) {
    out.writeStartObject();
    out.writeStringProperty("id", one.what().id());
    out.writeNumberProperty("count", one.count());
    words(out, "what", "conformance." + one.what().id());
    words(out, "why", "conformance." + one.what().id() + ".why");
    out.writeStringProperty("see", one.what().see());
    out.writeEndObject();
  }

  private void words(JsonGenerator out, String name, String key) {
    out.writeName(name);
    out.writeStartObject();
    for (String language : LANGUAGES) {
      out.writeStringProperty(
          language, messages.getMessage(key, new Object[0], Locale.of(language)));
    }
    out.writeEndObject();
  }

  @Override
  public void customise(OpenAPI api) {
    ApiDoor door =
        ApiDoor.json(
            "See what one did wrong in the last day, and how to do it right",
            "",
            """
            {"from": "2026-03-09T10:00:00Z", "to": "2026-03-10T09:05:00.123Z", "payments": 4711,
             "mistakes": [{"id": "no-device", "count": 12, "what": {"en": "..."},
                           "why": {"en": "..."}, "see": "docs/api.md#fields-of-a-payment"}]}
            """);
    api.getPaths()
        .forEach((path, item) -> {
          if (path.equals(PATH)) {
            item.readOperations()
                .forEach(one -> door.describe(one, "self", List.of("401", "403", "503")));
          }
        });
  }
}
