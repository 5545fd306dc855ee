package org.haltwire.centre.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.haltwire.core.event.InvalidFact;
import org.haltwire.core.event.Money;
import tools.jackson.core.JsonGenerator;

/// A part of the JSON that a row becomes. What is empty in a row is left out.
sealed interface Part {

  Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");

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
  /// @param round whether more decimals than the currency has are rounded, half to even; where not,
  ///   the centre refuses them
  record Amount(
      String name, Template value, Template currency, boolean minor, boolean comma, boolean round)
      implements Part {

    private static final int DECIMAL_LENGTH = 40;

    @Override
    public void write(JsonGenerator out, List<String> row) {
      boolean rounds = rounds(row);
      String decimal = rounds ? rounded(row) : stated(row);
      if (rounds && isZero(decimal)) {
        throw new BadRow("Expected an amount not rounded to 0, but got \"" + value.of(row) + "\"");
      }
      out.writeName(name);
      out.writeStartObject();
      out.writeStringProperty("value", decimal);
      out.writeStringProperty("currency", currency.of(row));
      out.writeEndObject();
    }

    /// Whether the row's amount is another one once it is rounded.
    boolean rounds(List<String> row) {
      if (!round) {
        return false;
      }
      String stated = stated(row);
      int decimals = stated.indexOf('.') < 0 ? 0 : stated.length() - stated.indexOf('.') - 1;
      return decimals > digits(row)
          && plain(stated)
          && new BigDecimal(stated).stripTrailingZeros().scale() > digits(row);
    }

    private String rounded(List<String> row) {
      return new BigDecimal(stated(row))
          .setScale(digits(row), RoundingMode.HALF_EVEN)
          .toPlainString();
    }

    /// The amount as the file states it, in whole units.
    private String stated(List<String> row) {
      String text = comma ? value.of(row).replace(',', '.') : value.of(row);
      if (!minor) {
        return text;
      }
      if (!plain(text)) {
        throw new BadRow("Expected an amount in minor units, but got \"" + text + "\"");
      }
      return new BigDecimal(text).movePointLeft(digits(row)).toPlainString();
    }

    private int digits(List<String> row) {
      try {
        return Money.digits(currency.of(row));
      } catch (InvalidFact wrong) {
        throw new BadRow("Expected %s, but got %s".formatted(wrong.expected(), wrong.found()));
      }
    }

    private static boolean isZero(String decimal) {
      return decimal.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /// Digits with at most one point: neither a sign nor an exponent.
    private static boolean plain(String text) {
      return text.length() <= DECIMAL_LENGTH && PLAIN.matcher(text).matches();
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
