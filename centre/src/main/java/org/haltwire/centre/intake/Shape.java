package org.haltwire.centre.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/// The fields of one JSON object, prepared for matching names without making texts.
final class Shape<F extends Enum<F> & Field> {

  private final List<F> fields;
  private final PropertyNameMatcher names;

  Shape(Class<F> type) {
    fields = List.of(type.getEnumConstants());
    List<Named> named = new ArrayList<>();
    fields.forEach(field -> named.add(Named.fromString(field.json())));
    names = new JsonFactory().constructNameMatcher(named, false);
  }

  PropertyNameMatcher names() {
    return names;
  }

  F at(int index) {
    return fields.get(index);
  }

  List<F> fields() {
    return fields;
  }

  String list() {
    return fields.stream().map(Field::json).collect(Collectors.joining(", ", "one of ", ""));
  }

  @Override
  public String toString() {
    return Arrays.toString(fields.toArray());
  }
}
