package org.haltwire.centre.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// Where a participant says at which addresses it wants to be told, and sees how far it was.
@RestController
class EndpointDoor {

  private static final String PATH = "/v1/self/webhooks";
  private static final String ONE = PATH + "/{id}";

  private final EndpointDesk desk;
  private final Addresses addresses;

  EndpointDoor(EndpointDesk desk, Addresses addresses) {
    this.desk = desk;
    this.addresses = addresses;
  }

  @PostMapping(PATH)
  void register(
      @AuthenticationPrincipal Participant participant,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> sent = Form.of(exchange);
    if (sent.isEmpty()) {
      return;
    }
    Form form = sent.get();
    String url =
        form.needed(
            "url",
            "an https address in the open Internet, at most 500 characters, without user and #",
            text -> addresses.url(text).isPresent());
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    Optional<Endpoint> endpoint = desk.register(participant.code(), url);
    if (endpoint.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> write(out, endpoint.get()));
    } else {
      String most = "Expected at most %d webhooks; delete one first.".formatted(EndpointDesk.LIMIT);
      exchange.problem(Problem.of(ProblemKind.INVALID, most));
    }
  }

  @GetMapping(PATH)
  void list(
      @AuthenticationPrincipal Participant participant,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Endpoint> all = desk.of(participant.code());
    new Exchange(request, response)
        .json(
            200,
            Exchange.JSON,
            out -> {
              out.writeName("webhooks");
              out.writeStartArray();
              for (Endpoint one : all) {
                out.writeStartObject();
                write(out, one);
                out.writeEndObject();
              }
              out.writeEndArray();
            });
  }

  @DeleteMapping(ONE)
  void remove(
      @AuthenticationPrincipal Participant participant,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (desk.remove(id, participant.code(), Deed.institution(participant.code()))) {
      exchange.json(200, Exchange.JSON, out -> out.writeStringProperty("id", id));
    } else {
      exchange.problem(notYours());
    }
  }

  @PostMapping(ONE + "/resume")
  void resume(
      @AuthenticationPrincipal Participant participant,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (desk.resume(id, participant.code())) {
      Endpoint resumed = desk.find(id, participant.code()).orElseThrow();
      exchange.json(200, Exchange.JSON, out -> write(out, resumed));
    } else {
      exchange.problem(notYours());
    }
  }

  @PostMapping(ONE + "/test")
  void test(
      @AuthenticationPrincipal Participant participant,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Endpoint> endpoint = desk.find(id, participant.code());
    if (endpoint.isEmpty()) {
      exchange.problem(notYours());
      return;
    }
    Optional<String> event = desk.test(endpoint.get());
    if (event.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> out.writeStringProperty("event", event.get()));
    } else {
      String why = "Expected a webhook that is not disabled, with fewer than 10 events waiting.";
      exchange.problem(Problem.of(ProblemKind.INVALID, why));
    }
  }

  @GetMapping(ONE + "/deliveries")
  void deliveries(
      @AuthenticationPrincipal Participant participant,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (desk.find(id, participant.code()).isEmpty()) {
      exchange.problem(notYours());
      return;
    }
    List<Delivery> last = desk.last(id);
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeName("deliveries");
          out.writeStartArray();
          last.forEach(one -> write(out, one));
          out.writeEndArray();
        });
  }

  private static void write(JsonGenerator out, Endpoint endpoint) {
    out.writeStringProperty("id", endpoint.id());
    out.writeStringProperty("url", endpoint.url());
    out.writeStringProperty("state", endpoint.state().name());
    out.writeStringProperty("since", time(endpoint.createdAt()));
    out.writeNumberProperty("attempts", endpoint.attempts());
    out.writeStringProperty("problem", endpoint.problem());
    if (endpoint.state() == Endpoint.State.FAILING) {
      out.writeStringProperty("failingSince", time(endpoint.failingSince()));
      out.writeStringProperty("nextTry", time(endpoint.nextTryAt()));
    }
  }

  private static void write(JsonGenerator out, Delivery one) {
    out.writeStartObject();
    out.writeStringProperty("event", one.event());
    out.writeStringProperty("type", one.type());
    out.writeStringProperty("at", time(one.at()));
    out.writeStringProperty("state", one.state().name());
    out.writeNumberProperty("attempts", one.attempts());
    out.writeNumberProperty("status", one.status());
    out.writeStringProperty("reason", one.reason());
    out.writeEndObject();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static Problem notYours() {
    return Problem.of(ProblemKind.NOT_FOUND, "There is no such webhook of yours.");
  }
}
