package org.haltwire.centre.signals.known;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.haltwire.centre.intake.Form;

/// A day as CAMARA's APIs write it.
public final class Day {

  public static final String EXPECTED = "a day such as 2024-05-01";

  private Day() {}

  static boolean is(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return false;
    }
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /// A day that is not after another one.
  public static Optional<LocalDate> until(Form form, String name, LocalDate last) {
    String expected = EXPECTED + ", not in the future";
    return form.text(name, expected, text -> is(text) && !LocalDate.parse(text).isAfter(last))
        .map(LocalDate::parse);
  }
}
