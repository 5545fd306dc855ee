package org.haltwire.centre.signals.tell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// An authority says from which numbers a bank calls its customers: the bank may announce calls
/// from these alone.
@RestController
class BrandsDoor {

  static final String PATH = "/v1/signals/brands";

  private static final int MOST = 1_000;

  private final Brands brands;
  private final Participants participants;

  BrandsDoor(Brands brands, Participants participants) {
    this.brands = brands;
    this.participants = participants;
  }

  @PostMapping(PATH)
  void replace(
      @AuthenticationPrincipal Participant authority,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    Optional<Form> form = Form.of(exchange);
    if (form.isPresent()) {
      replace(exchange, form.get());
    }
  }

  private void replace(Exchange exchange, Form form) throws IOException {
    String participant =
        form.needed(
            "participant", "the code of a participant that may ask for signals", this::asks);
    List<Long> numbers =
        form
            .list("numbers", MOST, Phone.EXPECTED, text -> Optional.of(text).filter(Phone::is))
            .stream()
            .map(Phone::number)
            .toList();
    if (!form.has("numbers")) {
      form.fault("numbers", "an array of phone numbers, empty for none", "nothing");
    }
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    try {
      List<Long> others = brands.replace(participant, numbers);
      if (others.isEmpty()) {
        exchange.json(
            200, Exchange.JSON, out -> out.writeNumberProperty("numbers", numbers.size()));
      } else {
        exchange.problem(
            Problem.of(
                ProblemKind.INVALID,
                "Another participant has +%d. Nothing was taken.".formatted(others.getFirst())));
      }
    } catch (DataAccessException away) {
      exchange.problem(
          Problem.of(ProblemKind.UNAVAILABLE, "The database is away; nothing is taken."));
    }
  }

  private boolean asks(String code) {
    return participants.all().stream()
        .anyMatch(one -> one.code().equals(code) && one.may(Role.SIGNALS));
  }
}
