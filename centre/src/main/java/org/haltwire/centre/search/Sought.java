package org.haltwire.centre.search;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.haltwire.centre.intake.Spelling;
import org.haltwire.core.call.PhoneNumber;

/// What somebody looks for, and what it may be: one text may be several things.
///
/// @param text as it was typed, without space around it
public record Sought(String text) {

  static final int LONGEST = 120;

  /// Shorter numbers are references: no subscriber has so few digits.
  private static final int SHORTEST_PHONE = 7;

  /// What a search is called in the log.
  enum Form {
    REFERENCE,
    PHONE,
    ACCOUNT,
    SITE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Nothing where it is empty, too long or not printable.
  static Optional<Sought> of(String given) {
    String text = given.strip();
    boolean fits =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().noneMatch(Character::isISOControl);
    return fits ? Optional.of(new Sought(text)) : Optional.empty();
  }

  /// E.164 digits; with or without the plus sign and what people put between.
  public OptionalLong phone() {
    long number = PhoneNumber.of(text.replaceAll("[\\s\u00a0\u202f()-]", ""));
    return number > 0 && PhoneNumber.digits(number) >= SHORTEST_PHONE
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  public Optional<String> account() {
    return Spelling.account(text);
  }

  public Optional<String> site() {
    return Spelling.site(text);
  }

  /// A number as pages write it: `№ 12`, `1,234`.
  public OptionalLong number() {
    String digits = text.replaceFirst("^[№#]\\s*", "").replaceAll("[,\\s\u00a0\u202f]", "");
    return digits.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /// The likeliest.
  Form form() {
    if (text.startsWith("+") && phone().isPresent()) {
      return Form.PHONE;
    }
    if (site().isPresent() && !text.contains(" ")) {
      return Form.SITE;
    }
    boolean iban = text.replace(" ", "").matches("(?i)[a-z]{2}[0-9]{2}[a-z0-9]{11,30}");
    return iban
        ? Form.ACCOUNT
        : phone().isPresent() && !text.matches("[0-9]{1,9}") ? Form.PHONE : Form.REFERENCE;
  }
}
