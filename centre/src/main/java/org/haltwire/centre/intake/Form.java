package org.haltwire.centre.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object that somebody sends to a door where not every microsecond counts. Fields are asked
/// for by name; all that is wrong is collected, a field that nobody asked for too.
public final class Form {

  private static final JsonMapper JSON = JsonMapper.builder(JsonLimits.JSON).build();

  private final JsonNode object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  private Form(JsonNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /// What was read, or why it cannot be.
  public sealed interface Reading {

    record Fine(Form form) implements Reading {}

    record Garbled(Problem problem) implements Reading {}
  }

  public static Reading read(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.isObject()) {
        return new Reading.Garbled(
            Problem.of(ProblemKind.GARBLED, "Expected a JSON object, but got something else."));
      }
      return new Reading.Fine(new Form(node, "", new Faults()));
    } catch (JacksonException garbled) {
      return new Reading.Garbled(
          Problem.of(
              ProblemKind.GARBLED, "Expected JSON, but got " + garbled.getOriginalMessage()));
    }
  }

  /// The form that a request brings; where it brings none, the problem is answered.
  public static Optional<Form> of(Exchange exchange) throws IOException {
    Optional<byte[]> body = exchange.jsonBody();
    if (body.isEmpty()) {
      return Optional.empty();
    }
    return switch (read(body.get())) {
      case Reading.Fine(Form form) -> Optional.of(form);
      case Reading.Garbled(Problem problem) -> {
        exchange.problem(problem);
        yield Optional.empty();
      }
    };
  }

  /// A text that must be there; the empty one after a fault.
  public String needed(String name, String expected, Predicate<String> right) {
    Optional<String> text = text(name, expected, right);
    if (text.isEmpty() && !object.has(name)) {
      fault(name, expected, "nothing");
    }
    return text.orElse("");
  }

  /// A text that may be there.
  public Optional<String> text(String name, String expected, Predicate<String> right) {
    asked.add(name);
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString() || !right.test(node.asString())) {
      fault(name, expected, found(node));
      return Optional.empty();
    }
    return Optional.of(node.asString());
  }

  /// An id as all doors take it.
  public String id(String name) {
    return needed(name, Texts.ID, Texts::id);
  }

  public Optional<String> account(String name) {
    return text(name, "an account, 1 to 64 characters", Texts::isAccount).map(Texts::account);
  }

  /// Printable words, also in several lines.
  public Optional<String> words(String name, int limit) {
    return text(
        name,
        "at most " + limit + " characters",
        text -> text.length() <= limit && text.indexOf('\0') < 0);
  }

  /// Milliseconds since 1970-01-01T00:00Z.
  public Optional<Long> time(String name) {
    return text(name, Times.EXPECTED, text -> Times.millis(text).isPresent())
        .map(text -> Times.millis(text).orElseThrow());
  }

  /// A whole number; the other one where it is not said or wrong.
  public long whole(String name, long least, long most, long otherwise) {
    asked.add(name);
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    boolean whole = node.isIntegralNumber() && node.canConvertToLong();
    if (!whole || node.longValue() < least || node.longValue() > most) {
      fault(name, "a whole number from %d to %d".formatted(least, most), found(node));
      return otherwise;
    }
    return node.longValue();
  }

  /// A text that no message may repeat.
  public Optional<String> secret(String name, int limit) {
    asked.add(name);
    JsonNode node = object.path(name);
    boolean right = node.isString() && Texts.printable(node.asString().strip(), limit);
    if (!right && !node.isMissingNode() && !node.isNull()) {
      fault(name, "1 to %d printable characters".formatted(limit), "something else");
    }
    return right ? Optional.of(node.asString().strip()) : Optional.empty();
  }

  /// True or false; false where it is not said.
  public boolean flag(String name) {
    asked.add(name);
    JsonNode node = object.path(name);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      fault(name, "true or false", found(node));
    }
    return node.isBoolean() && node.booleanValue();
  }

  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    Map<String, E> names = Texts.names(type);
    return text(name, Texts.list(type), names::containsKey)
        .map(text -> Optional.ofNullable(names.get(text)).orElseThrow());
  }

  /// An amount as `{"value": "1500.00", "currency": "KZT"}`.
  public Optional<Money> amount(String name) {
    return object(name)
        .flatMap(amount -> {
          String value = amount.needed("value", "a decimal string such as 1500.00", _ -> true);
          String currency = amount.needed("currency", "a code of ISO 4217 such as KZT", _ -> true);
          amount.refuseOthers();
          try {
            return value.isEmpty() || currency.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.parse(value, currency));
          } catch (InvalidFact wrong) {
            boolean code = wrong.field().equals("currency");
            amount.fault(
                code ? "currency" : "value",
                wrong.expected(),
                Faults.quoted(code ? currency : value));
            return Optional.empty();
          }
        });
  }

  /// A national id, which becomes a token at once, or a token that the centre gave; the empty text
  /// for nobody.
  public String person(String id, String token, Tokens tokens) {
    Optional<String> national =
        text(id, "a national id, at most 40 characters", text -> Texts.printable(text, 40));
    Optional<String> given =
        text(token, "a token that the centre gave", text -> Texts.id(text, 64));
    if (national.isPresent() && given.isPresent()) {
      fault(token, "either " + id + " or " + token, "both");
    }
    return national.map(tokens::person).or(() -> given).orElse("");
  }

  public List<String> phones(String name, int limit) {
    return list(name, limit, Phones.EXPECTED, Phones::normal);
  }

  public List<String> sites(String name, int limit) {
    return list(name, limit, Sites.EXPECTED, Sites::normal);
  }

  /// A way to make texts one text each; nothing for wrong ones.
  public interface Normal {

    Optional<String> of(String text);
  }

  public List<String> list(String name, int limit, String expected, Normal normal) {
    List<String> texts = new ArrayList<>();
    int number = 0;
    for (JsonNode node : items(name, limit)) {
      String place = name + "/" + number++;
      Optional<String> text =
          node.isString() ? normal.of(node.asString()) : Optional.<String>empty();
      text.ifPresentOrElse(texts::add, () -> fault(place, expected, found(node)));
    }
    return texts;
  }

  /// Objects in an array.
  public List<Form> forms(String name, int limit) {
    List<Form> forms = new ArrayList<>();
    int number = 0;
    for (JsonNode node : items(name, limit)) {
      String place = name + "/" + number++;
      if (node.isObject()) {
        forms.add(new Form(node, pointer + "/" + place, faults));
      } else {
        fault(place, "a JSON object", found(node));
      }
    }
    return forms;
  }

  public Optional<Form> object(String name) {
    asked.add(name);
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      fault(name, "a JSON object", found(node));
      return Optional.empty();
    }
    return Optional.of(new Form(node, pointer + "/" + name, faults));
  }

  public boolean has(String name) {
    return object.has(name);
  }

  public void fault(String name, String expected, String found) {
    faults.add(pointer + "/" + name, expected, found);
  }

  /// Faults for fields that nobody asked for.
  public void refuseOthers() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        fault(Faults.quoted(name).replace("\"", ""), "one of the documented fields", "this one");
      }
    }
  }

  /// What is wrong with the whole, once all fields were asked for.
  public Optional<Problem> problem() {
    refuseOthers();
    return faults.none() ? Optional.empty() : Optional.of(Problem.invalid(faults.list()));
  }

  private List<JsonNode> items(String name, int limit) {
    asked.add(name);
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > limit) {
      fault(name, "an array of at most " + limit, node.isArray() ? "more" : found(node));
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    node.forEach(items::add);
    return items;
  }

  private static String found(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Faults.quoted(node.asString());
      case NUMBER -> "the number " + Faults.quoted(node.toString()).replace("\"", "");
      case BOOLEAN -> node.toString();
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "nothing";
    };
  }
}
