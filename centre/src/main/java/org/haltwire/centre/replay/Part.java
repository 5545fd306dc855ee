package org.haltwire.centre.replay;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// A part of the JSON that a row becomes. What is empty in a row is left out.
sealed interface Part {

  String name();

  void write(JsonGenerator out, List<String> row);

  record Text(String name, Template text) implements Part {

    @Override
    public void write(JsonGenerator out, List<String> row) {
      String value = text.of(row);
      if (!value.isEmpty()) {
        out.writeStringProperty(name, value);
      }
    }
  }

  /// A whole number.
  record Whole(String name, Template text) implements Part {

    @Override
    public void write(JsonGenerator out, List<String> row) {
      String value = text.of(row);
      if (!value.isEmpty()) {
        try {
          out.writeNumberProperty(name, new BigDecimal(value).intValueExact());
        } catch (ArithmeticException | NumberFormatException wrong) {
          throw new BadRow("Expected a whole number for " + name + ", but got \"" + value + "\"");
        }
      }
    }
  }

  /// @param minor whether the file counts in minor units (cents)
  /// @param comma whether its decimals come after a comma
  record Amount(String name, Template value, Template currency, boolean minor, boolean comma)
      implements Part {

    @Override
    public void write(JsonGenerator out, List<String> row) {
      String text = comma ? value.of(row).replace(',', '.') : value.of(row);
      out.writeName(name);
      out.writeStartObject();
      out.writeStringProperty("value", minor ? moved(text) : text);
      out.writeStringProperty("currency", currency.of(row));
      out.writeEndObject();
    }

    private static String moved(String text) {
      try {
        return new BigDecimal(text).movePointLeft(2).toPlainString();
      } catch (NumberFormatException wrong) {
        throw new BadRow("Expected an amount in minor units, but got \"" + text + "\"");
      }
    }
  }

  record Group(String name, List<Part> parts) implements Part {

    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public void write(JsonGenerator out, List<String> row) {
      out.writeName(name);
      out.writeStartObject();
      for (Part part : parts) {
        part.write(out, row);
      }
      out.writeEndObject();
    }
  }
}
