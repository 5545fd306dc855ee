package org.haltwire.centre.signals.tell;

import java.util.Optional;
import java.util.regex.Pattern;
import org.haltwire.centre.calls.Numbers;
import org.haltwire.centre.intake.Form;

/// A phone number as CAMARA's APIs write it.
public final class Phone {

  public static final String EXPECTED = "a phone number of E.164 such as +77011234567";

  private static final Pattern PATTERN = Pattern.compile("\\+[1-9][0-9]{4,14}");

  private Phone() {}

  public static boolean is(String text) {
    return PATTERN.matcher(text).matches();
  }

  /// The digits as a number.
  public static long number(String phone) {
    return Long.parseLong(phone, 1, phone.length(), 10);
  }

  /// The number of the operator's own that a form must name; nothing after a fault.
  static Optional<Long> own(Form form, Numbers numbers, String operator) {
    String expected = EXPECTED + " that is a number of yours";
    String text =
        form.needed(
            "phoneNumber",
            expected,
            phone ->
                is(phone) && numbers.operator(number(phone)).filter(operator::equals).isPresent());
    return text.isEmpty() ? Optional.empty() : Optional.of(number(text));
  }
}
