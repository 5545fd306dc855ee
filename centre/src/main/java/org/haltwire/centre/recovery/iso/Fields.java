package org.haltwire.centre.recovery.iso;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.intake.Fault;
import org.haltwire.centre.intake.Faults;
import org.haltwire.centre.intake.Problem;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;

/// An element while it is read: what is wrong with it is collected, so that the sender sees all of
/// it at once, each with its place.
final class Fields {

  private static final int MOST_FAULTS = 20;

  private final Node node;
  private final String place;
  private final List<Fault> faults;

  private Fields(Node node, String place, List<Fault> faults) {
    this.node = node;
    this.place = place;
    this.faults = faults;
  }

  static Fields of(Node body) {
    return new Fields(body, "/Document/" + body.name(), new ArrayList<>());
  }

  /// The problem that there is, if any.
  Optional<Problem> problem() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(faults));
  }

  void fault(String path, String expected, String found) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(path.isEmpty() ? place : place + "/" + path, expected, found));
    }
  }

  boolean has(String path) {
    return node.find(path).isPresent();
  }

  /// A text that may be left out; empty then.
  String text(String path, int limit) {
    String text = node.find(path).map(Node::text).orElse("");
    if (text.length() > limit) {
      fault(path, "at most " + limit + " characters", text.length() + " characters");
    }
    return text;
  }

  String needed(String path, int limit) {
    String text = text(path, limit);
    if (text.isEmpty()) {
      fault(path, "1 to " + limit + " characters", has(path) ? "an empty element" : "nothing");
    }
    return text;
  }

  /// One of a list of codes.
  String oneOf(String path, List<String> codes) {
    String text = node.find(path).map(Node::text).orElse("");
    if (!codes.contains(text)) {
      fault(
          path, "one of " + String.join(", ", codes), has(path) ? Faults.quoted(text) : "nothing");
    }
    return text;
  }

  /// An element that must be there, with one of these inside.
  void choice(String path, String... choices) {
    Optional<Node> there = node.find(path);
    List<String> names = List.of(choices);
    if (there.isEmpty()) {
      fault(path, "an element with " + String.join(" or ", names), "nothing");
    } else if (there.get().children().stream().noneMatch(one -> names.contains(one.name()))) {
      fault(path, String.join(" or ", names), "neither");
    }
  }

  /// A party or an institution: who it is does not matter, the API key says who sends.
  void party(String path) {
    choice(path, "Pty", "Agt");
    String agent = path + "/Agt";
    if (has(agent)) {
      choice(agent + "/FinInstnId", "BICFI", "ClrSysMmbId", "LEI", "Nm", "Othr");
    }
    if (has(agent + "/FinInstnId/Othr")) {
      needed(agent + "/FinInstnId/Othr/Id", 35);
    }
  }

  boolean flag(String path) {
    String text = oneOf(path, List.of("true", "false", "1", "0"));
    return text.equals("true") || text.equals("1");
  }

  /// A time, in milliseconds since 1970-01-01T00:00Z.
  ///
  /// @param zone in which a time without an offset is meant
  long time(String path, ZoneId zone) {
    String text = node.find(path).map(Node::text).orElse("");
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException withoutOffset) {
      return localTime(path, text, zone);
    }
  }

  private long localTime(String path, String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException wrong) {
      fault(
          path,
          "a time such as 2026-03-10T14:05:00+05:00",
          has(path) ? Faults.quoted(text) : "nothing");
      return 0;
    }
  }

  Optional<Money> amount(String path) {
    Optional<Node> there = node.find(path);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.parse(there.get().text(), there.get().currency()));
    } catch (InvalidFact wrong) {
      boolean currency = wrong.field().equals("currency");
      fault(currency ? path + "/@Ccy" : path, wrong.expected(), Faults.quoted(wrong.found()));
      return Optional.empty();
    }
  }

  Optional<Money> neededAmount(String path) {
    Optional<Money> amount = amount(path);
    if (amount.isEmpty() && !has(path)) {
      fault(path, "an amount with its currency", "nothing");
    }
    return amount;
  }

  List<String> texts(String child) {
    return node.all(child).stream().map(Node::text).toList();
  }

  /// All elements of a name, each with its place.
  List<Fields> each(String child) {
    List<Fields> some = new ArrayList<>();
    for (Node one : node.all(child)) {
      some.add(new Fields(one, place + "/" + child + "[" + (some.size() + 1) + "]", faults));
    }
    return some;
  }

  /// The elements with these names that have a text, in the order of the names.
  List<Node> copies(List<String> names) {
    return names.stream()
        .flatMap(name -> node.find(name).stream())
        .filter(one -> !one.text().isEmpty())
        .toList();
  }
}
