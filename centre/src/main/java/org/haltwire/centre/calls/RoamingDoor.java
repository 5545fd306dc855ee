package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.call.PhoneNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// An operator says which of its subscribers are abroad.
@RestController
class RoamingDoor {

  static final String PATH = "/v1/calls/roaming";

  private static final int MOST = 10_000;
  private static final String NUMBER = "a telephone number of yours, digits of E.164";

  private final Switchboard switchboard;

  RoamingDoor(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @PostMapping(PATH)
  void tell(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    int place = Calls.place(switchboard, operator, exchange);
    if (place < 0) {
      return;
    }
    Optional<Form> form = Form.of(exchange);
    if (form.isPresent()) {
      take(exchange, place, form.get());
    }
  }

  private void take(Exchange exchange, int place, Form form) throws IOException {
    List<String> abroad = form.list("abroad", MOST, NUMBER, text -> own(place, text));
    List<String> home = form.list("home", MOST, NUMBER, text -> own(place, text));
    boolean complete = form.flag("complete");
    Optional<Problem> problem = form.problem();
    if (problem.isPresent()) {
      exchange.problem(problem.get());
      return;
    }
    abroad.forEach(number -> switchboard.roams(place, Long.parseLong(number), true));
    home.forEach(number -> switchboard.roams(place, Long.parseLong(number), false));
    if (complete) {
      switchboard.roamingIsWhole(place);
    }
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeNumberProperty("abroad", abroad.size());
          out.writeNumberProperty("home", home.size());
          out.writeBooleanProperty("complete", switchboard.standing(place).isRoamingWhole());
        });
  }

  private Optional<String> own(int place, String text) {
    long number = PhoneNumber.of(text);
    return number > 0 && switchboard.owner(number) == place
        ? Optional.of(Long.toString(number))
        : Optional.empty();
  }
}
