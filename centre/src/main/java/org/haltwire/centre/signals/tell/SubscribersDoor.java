package org.haltwire.centre.signals.tell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Lines;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.signals.known.SubscriberDesk;
import org.haltwire.centre.signals.known.Telling;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// An operator tells of its own subscribers, in lines: all are taken or, where one is wrong, none.
/// The same lines again change nothing. No lines at all are a sign of life.
@RestController
class SubscribersDoor {

  static final String PATH = "/v1/signals/subscribers";

  private static final int MOST = 10_000;
  private static final int LINE_BYTES = 8 << 10;

  private final SubscriberLine reader;
  private final Numbers numbers;
  private final SubscriberDesk desk;

  SubscribersDoor(SubscriberLine reader, Numbers numbers, SubscriberDesk desk) {
    this.reader = reader;
    this.numbers = numbers;
    this.desk = desk;
  }

  /// What was read: all of it, or what is wrong with the first line that is.
  private sealed interface Read {

    record Fine(Telling telling) implements Read {}

    record Wrong(Problem problem) implements Read {}
  }

  @PostMapping(PATH)
  void take(
      @AuthenticationPrincipal Participant operator,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!numbers.isOperator(operator.code())) {
      exchange.problem(notKnown());
      return;
    }
    if (!exchange.carries("application/x-ndjson", "application/ndjson", "application/jsonl")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send application/x-ndjson."));
      return;
    }
    switch (read(new Lines(request.getInputStream(), LINE_BYTES), operator.code())) {
      case Read.Wrong(Problem problem) -> exchange.problem(problem);
      case Read.Fine(Telling telling) -> take(exchange, telling, operator.code());
    }
  }

  static Problem notKnown() {
    return Problem.of(
        ProblemKind.FORBIDDEN, "The country's numbers know no operator of your code.");
  }

  private void take(Exchange exchange, Telling telling, String operator) throws IOException {
    try {
      desk.take(telling, operator);
    } catch (DataAccessException away) {
      exchange.problem(
          Problem.of(ProblemKind.UNAVAILABLE, "The database is away; nothing is taken."));
      return;
    }
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeNumberProperty("subscribers", telling.lines().size());
          out.writeBooleanProperty("simChangesSince", telling.watched().isPresent());
        });
  }

  private Read read(Lines in, String operator) throws IOException {
    List<Telling.Line> lines = new ArrayList<>();
    Optional<Long> watched = Optional.empty();
    while (in.next()) {
      if (in.tooLong() || lines.size() == MOST) {
        return wrong(
            in, in.tooLong() ? "Expected at most 8 KiB." : "Expected at most 10,000 lines.");
      }
      switch (Form.read(in.copy())) {
        case Form.Reading.Garbled(Problem problem) -> {
          return wrong(in, problem.detail());
        }
        case Form.Reading.Fine(Form form) -> {
          Optional<Telling.Line> line = Optional.empty();
          if (form.has(SubscriberLine.WATCHED)) {
            watched = reader.watched(form);
          } else {
            line = reader.subscriber(form, operator);
          }
          Optional<Problem> problem = form.problem();
          if (problem.isPresent()) {
            return wrong(in, problem.get().detail());
          }
          line.ifPresent(lines::add);
        }
      }
    }
    lines.sort(Comparator.comparing(Telling.Line::phone));
    return new Read.Fine(new Telling(watched, lines));
  }

  private static Read wrong(Lines in, String detail) {
    return new Read.Wrong(
        Problem.of(
            ProblemKind.INVALID, "Line %d: %s Nothing was taken.".formatted(in.number(), detail)));
  }
}
