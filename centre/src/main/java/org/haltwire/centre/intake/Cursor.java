package org.haltwire.centre.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/// Walks through one JSON text and collects what is wrong with it. It stands on a value whenever a
/// reader is called.
final class Cursor {

  private final JsonParser parser;
  private final Faults faults = new Faults();
  private String path = "";

  Cursor(JsonParser parser) {
    this.parser = parser;
  }

  Faults faults() {
    return faults;
  }

  /// Reads the whole text as one object and nothing after it.
  <F extends Enum<F> & Field> void whole(Shape<F> shape, Consumer<F> reader) {
    parser.nextToken();
    object(shape, "", "an object", reader);
    if (parser.nextToken() != null) {
      faults.add("", "one object", "more after its end");
    }
  }

  /// Reads an object's fields in the order they come; repeated, unknown and missing ones are
  /// faults.
  <F extends Enum<F> & Field> void object(
      Shape<F> shape, String at, String expected, Consumer<F> reader) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      faults.add(at, expected, found());
      parser.skipChildren();
      return;
    }
    String parent = path;
    path = at;
    long seen = 0;
    while (true) {
      int index = parser.nextNameMatch(shape.names());
      if (index == PropertyNameMatcher.MATCH_END_OBJECT) {
        break;
      }
      parser.nextToken();
      if (index < 0) {
        unknown(shape);
      } else if ((seen & (1L << index)) != 0) {
        fault(shape.at(index), "the field once", "it again");
        parser.skipChildren();
      } else {
        seen |= 1L << index;
        reader.accept(shape.at(index));
      }
    }
    missing(shape, seen);
    path = parent;
  }

  /// The text of a field; after a fault the empty one.
  String text(Field field, Predicate<String> right) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String text = parser.getString();
      if (right.test(text)) {
        return text;
      }
    }
    fault(field, found());
    parser.skipChildren();
    return "";
  }

  /// A text that no message may repeat; after a fault the empty one.
  String secret(Field field, int limit) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String text = parser.getString();
      if (!text.isBlank() && text.length() <= limit) {
        return text;
      }
      fault(field, text.length() + " characters");
      return "";
    }
    return text(field, _ -> false);
  }

  /// A phone number in its one form; after a fault the empty text.
  String phone(Field field) {
    String text = text(field, number -> Phones.normal(number).isPresent());
    return text.isEmpty() ? "" : Phones.normal(text).orElseThrow();
  }

  /// The texts of an array of at most so many; what is wrong is left out.
  ///
  /// @param expected what is said of one of them
  List<String> texts(Field field, int limit, String expected, Predicate<String> right) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      fault(field, found());
      parser.skipChildren();
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
      if (text && right.test(parser.getString())) {
        if (count < limit) {
          texts.add(parser.getString());
        }
      } else {
        faults.add(pointer(field) + "/" + count, expected, found());
        parser.skipChildren();
      }
      count++;
    }
    if (count > limit) {
      fault(field, count + " of them");
    }
    return texts;
  }

  /// A time in milliseconds; after a fault 0.
  long time(Field field) {
    OptionalLong millis = OptionalLong.empty();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      millis = Times.millis(parser.getString());
    }
    if (millis.isEmpty()) {
      fault(field, found());
      parser.skipChildren();
    }
    return millis.orElse(0);
  }

  /// A text that is none of `texts` is a fault, and gives the default.
  <T> T choice(Field field, Map<String, T> texts, T otherwise) {
    String text = text(field, texts::containsKey);
    return texts.getOrDefault(text, otherwise);
  }

  /// A whole number from 0 to the limit.
  int number(Field field, int limit) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 9) {
      int value = parser.getIntValue();
      if (value >= 0 && value <= limit) {
        return value;
      }
    }
    fault(field, found());
    parser.skipChildren();
    return 0;
  }

  void fault(Field field, String found) {
    fault(field, field.expected(), found);
  }

  void fault(Field field, String expected, String found) {
    faults.add(pointer(field), expected, found);
  }

  String pointer(Field field) {
    return path + "/" + field.json();
  }

  private void unknown(Shape<?> shape) {
    String name = parser.currentName();
    String escaped = name.replace("~", "~0").replace("/", "~1");
    faults.add(path + "/" + escaped, shape.list(), "an unknown field");
    parser.skipChildren();
  }

  private void missing(Shape<?> shape, long seen) {
    for (int i = 0; i < shape.fields().size(); i++) {
      Field field = shape.at(i);
      if (field.required() && (seen & (1L << i)) == 0) {
        fault(field, "nothing");
      }
    }
  }

  private String found() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + parser.getString();
      case VALUE_STRING -> Faults.quoted(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> "the flag " + parser.getString();
      case VALUE_NULL -> "null";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case null -> "nothing";
      default -> "something else";
    };
  }
}
