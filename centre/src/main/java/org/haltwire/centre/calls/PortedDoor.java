package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.calls.PortedStore.Move;
import org.haltwire.centre.intake.Exchange;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.haltwire.centre.participants.Participant;
import org.haltwire.core.call.PhoneNumber;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The office for number portability brings in which numbers moved: lines of `number,operator`, and
/// `number,` for one that is back where it was given out first. All lines or none are taken; asked
/// twice, the same lines change nothing.
@RestController
class PortedDoor {

  static final String PATH = "/v1/calls/ported";

  private static final int GROUP = 5_000;
  private static final int LONGEST = 64;

  /// At most so many lines at once: what is read is in memory until all of it is right.
  private static final int MOST = 10_000_000;

  private final Switchboard switchboard;
  private final PortedStore store;
  private final InstantSource clock;

  PortedDoor(Switchboard switchboard, PortedStore store, InstantSource clock) {
    this.switchboard = switchboard;
    this.store = store;
    this.clock = clock;
    switchboard.ported(store.load(switchboard.profile()));
  }

  @PostMapping(PATH)
  void take(
      @AuthenticationPrincipal Participant sender,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    if (!exchange.carries("text/csv")) {
      exchange.problem(Problem.of(ProblemKind.MEDIA_TYPE, "Send text/csv."));
      return;
    }
    List<List<Move>> groups = new ArrayList<>();
    Optional<String> wrong = read(request, groups);
    if (wrong.isPresent()) {
      exchange.problem(Problem.of(ProblemKind.GARBLED, wrong.get()));
      return;
    }
    long lines = groups.stream().mapToLong(List::size).sum();
    try {
      take(groups, sender);
    } catch (DataAccessException away) {
      exchange.problem(
          Problem.of(ProblemKind.UNAVAILABLE, "The database is away; nothing is taken."));
      return;
    }
    exchange.json(
        200,
        Exchange.JSON,
        out -> {
          out.writeNumberProperty("lines", lines);
          out.writeNumberProperty("moved", store.count());
        });
  }

  /// One at a time, so that the table in memory is never older than the one that was kept last.
  private synchronized void take(List<List<Move>> groups, Participant sender) {
    store.take(groups, sender.code(), clock.millis());
    switchboard.ported(store.load(switchboard.profile()));
  }

  /// What is wrong with the first line that is.
  private Optional<String> read(HttpServletRequest request, List<List<Move>> groups)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8));
    List<Move> group = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || (number == 1 && line.startsWith("number,"))) {
        continue;
      }
      Optional<Move> move = move(line);
      if (move.isEmpty() || number > MOST) {
        return Optional.of(
            ("Expected a telephone number of the country, a comma and the code of one of its"
                    + " operators or nothing, in at most 10 million lines, but line %d has \"%s\"."
                    + " Nothing was taken.")
                .formatted(number, line.substring(0, Math.min(line.length(), LONGEST))));
      }
      group.add(move.get());
      if (group.size() == GROUP) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    groups.add(group);
    return Optional.empty();
  }

  private Optional<Move> move(String line) {
    int comma = line.indexOf(',');
    if (comma < 0 || line.length() > LONGEST) {
      return Optional.empty();
    }
    long number = PhoneNumber.of(line.substring(0, comma).strip());
    String operator = line.substring(comma + 1).strip();
    boolean known = operator.isEmpty() || switchboard.place(operator) >= 0;
    return number > 0 && known && switchboard.profile().plan().isNational(number)
        ? Optional.of(new Move(number, operator))
        : Optional.empty();
  }
}
