package org.haltwire.centre.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;

/// What a line of a batch tells, by the text of its first field, `type`, and whose business it is
/// to tell it. The type comes first so that a line is read once, by the reader of its kind.
enum LineType {
  PAYMENT("payment", Role.SENDER),
  OUTCOME("outcome", Role.SENDER),
  LABEL("label", Role.SENDER, Role.OPERATOR, Role.AUTHORITY),
  CALL("call", Role.OPERATOR),
  CALL_END("call-end", Role.OPERATOR),
  SIM("sim", Role.OPERATOR),
  USAGE("usage", Role.OPERATOR),
  LOAN("loan", Role.LENDER),
  LOAN_OUTCOME("loan-outcome", Role.LENDER),
  INCIDENT("incident", Role.SENDER, Role.OPERATOR, Role.LENDER);

  private static final byte[] TYPE = "\"type\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJECT = {'{'};
  private static final byte[] COLON = {':'};
  private static final byte[] QUOTE = {'"'};
  private static final Map<String, LineType> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(LineType::text, Function.identity()));

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<Role> roles;

  LineType(String text, Role... roles) {
    this.text = text;
    this.roles = List.of(roles);
  }

  String text() {
    return text;
  }

  boolean allowed(Participant sender) {
    return roles.stream().anyMatch(sender::may);
  }

  /// That none of the sender's roles allows such a line.
  Problem forbidden() {
    String needed = roles.stream().map(Role::name).collect(Collectors.joining(", "));
    return Problem.of(
        ProblemKind.FORBIDDEN,
        "For a line of type %s%s %s is needed."
            .formatted(
                text,
                this == PAYMENT ? ", or whose first field is no type," : "",
                roles.size() == 1 ? "the role " + needed : "one of the roles " + needed));
  }

  /// The type of a line, which is a payment where the first field is another one. Nothing where
  /// there is a type, but none of these.
  static Optional<LineType> of(byte[] line, int from, int length) {
    return stated(line, from, length)
        .map(stated -> Optional.ofNullable(BY_TEXT.get(stated)))
        .orElse(Optional.of(PAYMENT));
  }

  /// That a line has a type that is none of these.
  static Problem unknown(byte[] line, int from, int length) {
    String found = Faults.quoted(stated(line, from, length).orElse(""));
    String expected =
        Arrays.stream(values())
            .map(LineType::text)
            .collect(Collectors.joining(", ", "one of ", ""));
    return Problem.invalid(List.of(new Fault("/type", expected, found)));
  }

  private static Optional<String> stated(byte[] line, int from, int length) {
    int end = from + length;
    int at = after(line, skip(line, from, end), end, OBJECT);
    at = after(line, at, end, TYPE);
    at = after(line, at, end, COLON);
    if (after(line, at, end, QUOTE) < 0) {
      return Optional.empty();
    }
    int begin = at + 1;
    for (int i = begin; i < end; i++) {
      if (line[i] == '"') {
        return Optional.of(new String(line, begin, i - begin, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /// The place after a text and the space behind it; -1 where the text does not stand there.
  private static int after(byte[] line, int at, int end, byte[] text) {
    if (at < 0 || at + text.length > end) {
      return -1;
    }
    for (int i = 0; i < text.length; i++) {
      if (line[at + i] != text[i]) {
        return -1;
      }
    }
    return skip(line, at + text.length, end);
  }

  private static int skip(byte[] line, int from, int end) {
    int at = from;
    while (at < end && (line[at] == ' ' || line[at] == '\t')) {
      at++;
    }
    return at;
  }
}
