package org.haltwire.centre.signatures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a signature covers and says of itself: the value of `Signature-Input` under its label.
///
/// @param components in their order
/// @param parameters in their order: it is part of what is signed
public record Coverage(List<String> components, List<Parameter> parameters) {

  public Coverage {
    components = List.copyOf(components);
    parameters = List.copyOf(parameters);
  }

  /// One parameter: a whole number or a text.
  public sealed interface Parameter {

    String name();

    record Whole(String name, long value) implements Parameter {}

    record Text(String name, String value) implements Parameter {}
  }

  public Optional<String> text(String name) {
    return parameters.stream()
        .filter(one -> one.name().equals(name))
        .filter(Parameter.Text.class::isInstance)
        .map(one -> ((Parameter.Text) one).value())
        .findFirst();
  }

  public OptionalLong whole(String name) {
    return parameters.stream()
        .filter(one -> one.name().equals(name))
        .filter(Parameter.Whole.class::isInstance)
        .mapToLong(one -> ((Parameter.Whole) one).value())
        .findFirst();
  }

  /// As structured fields write it (RFC 8941, section 4.1).
  public String written() {
    StringBuilder out = new StringBuilder("(");
    for (String component : components) {
      out.append(out.length() == 1 ? "" : " ").append(quoted(component));
    }
    out.append(')');
    for (Parameter one : parameters) {
      out.append(';').append(one.name()).append('=');
      switch (one) {
        case Parameter.Whole(_, long value) -> out.append(value);
        case Parameter.Text(_, String value) -> out.append(quoted(value));
      }
    }
    return out.toString();
  }

  /// The text that is signed (RFC 9421, section 2.5); nothing where the message lacks a component.
  public Optional<String> base(Sent message) {
    StringBuilder base = new StringBuilder();
    for (String component : components) {
      Optional<String> value = message.component(component);
      if (value.isEmpty() || value.get().indexOf('\n') >= 0) {
        return Optional.empty();
      }
      base.append(quoted(component)).append(": ").append(value.get()).append('\n');
    }
    return Optional.of(base.append("\"@signature-params\": ").append(written()).toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
