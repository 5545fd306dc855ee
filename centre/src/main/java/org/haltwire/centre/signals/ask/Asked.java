package org.haltwire.centre.signals.ask;

import java.util.function.Function;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.signals.tell.Phone;

/// What a door has read of a question.
sealed interface Asked {

  /// @param phone as the bank wrote it; empty where it is missing
  /// @param answer to the question, once it is known whose the number is
  record About(String phone, Function<Subject, Answer> answer) implements Asked {}

  /// Nobody it could be about.
  record Nobody(Refusal why) implements Asked {}

  /// Reads the fields of a door; faults are the form's.
  @FunctionalInterface
  interface Reader {
    Asked read(Form form);
  }

  /// A question about the field `phoneNumber`.
  static Asked about(Form form, Function<Subject, Answer> answer) {
    return new About(phone(form, "phoneNumber"), answer);
  }

  static String phone(Form form, String name) {
    return form.text(name, Phone.EXPECTED, Phone::is).orElse("");
  }
}
