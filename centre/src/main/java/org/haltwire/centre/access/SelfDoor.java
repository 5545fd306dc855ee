package org.haltwire.centre.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.intake.ApiDoor;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.KeyRecord;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Quota;
import org.haltwire.centre.participants.Quotas;
import org.haltwire.centre.participants.Role;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// What an institution's own systems ask about themselves: who am I, what may I do, when does my
/// key end; and a new key in the place of theirs.
@RestController
class SelfDoor implements OpenApiCustomizer {

  private static final String SELF = "/v1/self";
  private static final String ROTATE = "/v1/self/keys/rotate";

  private final Participants participants;
  private final Quotas quotas;
  private final CentreSettings centre;

  SelfDoor(Participants participants, Quotas quotas, CentreSettings centre) {
    this.centre = centre;
    this.quotas = quotas;
    this.participants = participants;
  }

  @GetMapping(SELF)
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ParticipantAuthentication caller = caller();
    Participant self = caller.getPrincipal();
    new Exchange(request, response)
        .json(
            200,
            Exchange.JSON,
            out -> {
              out.writeStringProperty("code", self.code());
              out.writeStringProperty("title", self.title());
              out.writeName("scopes");
              out.writeStartArray();
              self.roles().stream().map(Role::scope).sorted().forEach(out::writeString);
              out.writeEndArray();
              if (centre.sandbox()) {
                out.writeBooleanProperty("sandbox", true);
              }
              quotas(out, self.code());
              participants
                  .usable(self.code(), caller.key())
                  .ifPresent(key -> {
                    out.writeName("key");
                    out.writeStartObject();
                    out.writeStringProperty("prefix", key.prefix());
                    out.writeStringProperty("label", key.label());
                    out.writeStringProperty("endsAt", key.endsAt().toString());
                    out.writeEndObject();
                  });
            });
  }

  private void quotas(JsonGenerator out, String code) {
    out.writeName("quotas");
    out.writeStartObject();
    for (Quota quota : Quota.values()) {
      out.writeName(quota.name().toLowerCase(Locale.ROOT));
      out.writeStartObject();
      out.writeNumberProperty("left", quotas.left(code, quota));
      out.writeNumberProperty("size", quotas.size(code, quota));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /// The new key is in the answer and nowhere else. A key is exchanged once: an answer that was
  /// lost is a key that nobody knows, and the centre issues another one.
  @PostMapping(ROTATE)
  void rotate(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ParticipantAuthentication caller = caller();
    Exchange exchange = new Exchange(request, response);
    if (caller.key().isEmpty()) {
      exchange.problem(
          Problem.of(
              ProblemKind.FORBIDDEN,
              "Expected the API key that is to be exchanged, but got a token or a certificate."));
      return;
    }
    Optional<Participants.Rotated> rotated =
        participants.rotate(caller.getPrincipal().code(), caller.key());
    if (rotated.isEmpty() && wasExchanged(caller)) {
      exchange.problem(
          Problem.of(
              ProblemKind.EXCHANGED,
              "Expected a key that was not exchanged yet, but this one was. Use the new one, or ask"
                  + " the centre for another."));
      return;
    }
    if (rotated.isEmpty()) {
      exchange.problem(
          Problem.of(
              ProblemKind.FORBIDDEN,
              "Expected fewer than ten keys that work. Ask the centre to revoke some."));
      return;
    }
    exchange.json(200, Exchange.JSON, out -> write(out, rotated.get()));
  }

  private boolean wasExchanged(ParticipantAuthentication caller) {
    return participants
        .usable(caller.getPrincipal().code(), caller.key())
        .filter(KeyRecord::exchanged)
        .isPresent();
  }

  private static ParticipantAuthentication caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ParticipantAuthentication caller
        ? caller
        : fail();
  }

  private static ParticipantAuthentication fail() {
    throw new IllegalStateException("Expected nobody here but participants");
  }

  private static void write(JsonGenerator out, Participants.Rotated rotated) {
    out.writeStringProperty("key", rotated.key().text());
    out.writeStringProperty("endsAt", rotated.endsAt().toString());
    out.writeStringProperty("oldKeyEndsAt", rotated.oldEndsAt().toString());
  }

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .forEach((path, item) -> item.readOperations().forEach(one -> describe(path, one)));
  }

  private static void describe(String path, Operation operation) {
    List<String> problems = List.of("401", "403");
    if (path.equals(SELF)) {
      ApiDoor.json(
              "See who one is: what one may do, and when one's key ends",
              "",
              """
              {"code": "demo-bank", "title": "Demo bank", "scopes": ["reader", "sender"],
               "quotas": {"people": {"left": 998, "size": 1000},
                          "screening": {"left": 40000, "size": 40000}},
               "key": {"prefix": "hw_3q2-7wAB", "label": "", "endsAt": "2027-03-10T09:05:00Z"}}
              """)
          .describe(operation, "self", problems);
    } else if (path.equals(ROTATE)) {
      ApiDoor.json(
              "Exchange one's key for a new one; the old one goes on for a while",
              "",
              """
              {"key": "hw_...", "endsAt": "2027-03-10T09:05:00Z",
               "oldKeyEndsAt": "2026-03-24T09:05:00Z"}
              """)
          .describe(operation, "self", List.of("401", "403", "409"));
    }
  }
}
