package org.haltwire.centre.recovery.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Patience;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.core.event.Money;
import org.haltwire.core.profile.CountryProfile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/// The held person's rights for programs: a bank's app shows its customer what is held, and sends
/// what the customer says. No key, but number and secret in every request.
@RestController
class HeldDoor {

  private static final int WORDS = 4_000;
  private static final int CONTACT = 200;
  private static final int CODE = 40;

  private final AppealDesk desk;
  private final AppealStore appeals;
  private final HoldStore holds;
  private final HeldView view;
  private final CountryProfile profile;
  private final Patience patience;

  HeldDoor(
      AppealDesk desk,
      AppealStore appeals,
      HoldStore holds,
      HeldView view,
      CountryProfile profile,
      InstantSource clock) {
    this.desk = desk;
    this.appeals = appeals;
    this.holds = holds;
    this.view = view;
    this.profile = profile;
    this.patience = new Patience(clock);
  }

  @PostMapping("/v1/held/state")
  void state(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> form = Form.of(exchange);
    if (form.isEmpty()) {
      return;
    }
    Optional<Hold> hold = open(exchange, form.get());
    if (hold.isPresent()) {
      exchange.json(200, Exchange.JSON, out -> write(out, hold.get()));
    }
  }

  /// Takes an appeal or an answer. Files are taken at the page.
  @PostMapping("/v1/held/appeals")
  void appeal(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> form = Form.of(exchange);
    if (form.isEmpty()) {
      return;
    }
    Appeal.Kind kind = form.get().choice("kind", Appeal.Kind.class).orElse(Appeal.Kind.APPEAL);
    String words =
        form.get()
            .needed(
                "words",
                "1 to 4,000 characters",
                text -> !text.isBlank() && text.length() <= WORDS);
    String contact = form.get().words("contact", CONTACT).orElse("");
    Optional<Hold> hold = open(exchange, form.get());
    if (hold.isEmpty()) {
      return;
    }
    AppealDesk.Made made = desk.make(hold.get(), kind, words, contact, List.of());
    if (made == AppealDesk.Made.DONE) {
      Hold now = holds.find(hold.get().id()).orElseThrow();
      exchange.json(201, Exchange.JSON, out -> write(out, now));
    } else {
      exchange.problem(Problem.of(ProblemKind.OTHER_BODY, why(made)));
    }
  }

  private static String why(AppealDesk.Made made) {
    return switch (made) {
      case ONE_IS_OPEN -> "An appeal was made before and is not decided yet.";
      case NO_MORE -> "The law gives no more appeals here.";
      case TOO_LATE -> "The time to answer is over; an appeal is still taken.";
      case ENDED, DONE -> "The hold has ended.";
    };
  }

  /// The hold of who knows its number and secret; else the problem is answered.
  private Optional<Hold> open(Exchange exchange, Form form) throws IOException {
    String who = exchange.request().getRemoteAddr();
    String reference =
        form.needed("reference", "the number of the hold", text -> text.length() <= CODE);
    String secret = form.needed("secret", "its secret", text -> text.length() <= CODE);
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return Optional.empty();
    }
    Duration wait = patience.left(who);
    if (!wait.isZero()) {
      exchange.response().setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
      exchange.problem(
          Problem.of(ProblemKind.FORBIDDEN, "Too many wrong attempts; try again later."));
      return Optional.empty();
    }
    Optional<Hold> hold = desk.open(reference, secret);
    if (hold.isEmpty()) {
      patience.failed(who);
      exchange.problem(Problem.of(ProblemKind.NOT_FOUND, "The number or the secret is wrong."));
    } else {
      patience.succeeded(who);
    }
    return hold;
  }

  private void write(JsonGenerator out, Hold hold) {
    HeldView.Told told = view.of(hold);
    out.writeStringProperty("reference", told.reference());
    out.writeStringProperty("state", told.state());
    out.writeStringProperty("account", told.account());
    out.writeStringProperty("bank", told.bank());
    out.writeName("amount");
    out.writeStartObject();
    out.writeStringProperty(
        "value", new Money(hold.effective(), hold.money().currency()).decimal());
    out.writeStringProperty("currency", hold.money().currency());
    out.writeEndObject();
    out.writeStringProperty("since", time(told.since()));
    out.writeStringProperty("until", time(told.until()));
    out.writeStringProperty("why", told.why());
    out.writeStringProperty("basis", told.basis());
    out.writeStringProperty("decidedBy", told.bodyName());
    if (told.answerBy() > 0) {
      out.writeStringProperty("answerBy", time(told.answerBy()));
    }
    out.writeNumberProperty("appealsLeft", told.appealsLeft());
    out.writeNumberProperty("appealTiers", profile.appeal().tiers());
    out.writeName("said");
    out.writeStartArray();
    for (Appeal one : appeals.ofHold(hold.id())) {
      out.writeStartObject();
      out.writeStringProperty("kind", one.kind().name());
      out.writeStringProperty("at", time(one.at()));
      out.writeStringProperty("state", one.state().name());
      if (one.due() > 0) {
        out.writeStringProperty("decideBy", time(one.due()));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
