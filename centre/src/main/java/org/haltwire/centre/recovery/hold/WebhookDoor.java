package org.haltwire.centre.recovery.hold;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.participants.Participant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// Where a bank says at which address it wants to be told of its orders, and sees how far it was.
@RestController
class WebhookDoor {

  static final String PATH = "/v1/holds/webhook";

  private static final int SECRET_LEAST = 16;
  private static final int SECRET_MOST = 200;
  private static final int URL_MOST = 500;

  private final WebhookStore store;
  private final Reachable reachable;

  WebhookDoor(WebhookStore store, Reachable reachable) {
    this.store = store;
    this.reachable = reachable;
  }

  /// Sets the address and the secret; an empty address ends it.
  @PostMapping(PATH)
  void set(
      @AuthenticationPrincipal Participant bank,
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
            "an https address that is not the centre's own machine, or nothing",
            text -> text.isEmpty() || (text.length() <= URL_MOST && reachable.may(text)));
    String secret =
        form.needed(
            "secret",
            "16 to 200 characters that nobody guesses",
            text -> text.length() >= SECRET_LEAST && text.length() <= SECRET_MOST);
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
    } else {
      store.tell(bank.code(), url, secret);
      state(exchange, bank);
    }
  }

  @GetMapping(PATH)
  void get(
      @AuthenticationPrincipal Participant bank,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    state(new Exchange(request, response), bank);
  }

  private void state(Exchange exchange, Participant bank) throws IOException {
    Webhook hook = store.find(bank.code()).orElse(new Webhook(bank.code(), 0, "", "", 0, 0, 0, ""));
    exchange.json(200, Exchange.JSON, out -> write(out, hook));
  }

  private static void write(JsonGenerator out, Webhook hook) {
    out.writeStringProperty("url", hook.url());
    out.writeNumberProperty("last", hook.last());
    out.writeNumberProperty("delivered", hook.delivered());
    out.writeNumberProperty("attempts", hook.attempts());
    out.writeStringProperty("problem", hook.problem());
  }
}
