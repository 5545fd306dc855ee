package org.haltwire.centre.participants;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.haltwire.centre.participants.credential.Pin;
import org.haltwire.centre.participants.quota.Rate;
import org.springframework.util.MultiValueMap;

/// Terms as somebody typed them into the form of a page.
record TermsForm(MultiValueMap<String, String> fields) {

  /// What became of reading it.
  sealed interface Reading {

    record Fine(Terms terms) implements Reading {}

    /// @param expected what was expected and what came, for the person
    record Wrong(String expected) implements Reading {}
  }

  Reading read() {
    try {
      return new Reading.Fine(terms());
    } catch (IllegalArgumentException wrong) {
      return new Reading.Wrong(Objects.requireNonNullElse(wrong.getMessage(), ""));
    }
  }

  String text(String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
  }

  private Terms terms() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Objects.requireNonNullElse(fields.get("roles"), List.<String>of()).stream()
        .filter(text -> !text.isEmpty())
        .map(Role::valueOf)
        .forEach(roles::add);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one right");
    }
    Terms.Profile profile =
        new Terms.Profile(
            text("kind").isEmpty() ? Kind.likely(roles) : Kind.valueOf(text("kind")),
            text("title"),
            text("country").toUpperCase(Locale.ROOT),
            text("contact"),
            text("hotline"),
            words(text("bics").toUpperCase(Locale.ROOT)));
    Terms.Access access =
        new Terms.Access(
            words(text("networks")),
            Pin.all(text("pins")).stream().map(Pin::text).toList(),
            !text("certificate-alone").isEmpty(),
            text("subject"));
    return new Terms(profile, roles, access, rates());
  }

  private Map<Quota, Rate> rates() {
    Map<Quota, Rate> rates = new EnumMap<>(Quota.class);
    for (Quota quota : Quota.values()) {
      String typed = text("rate-" + quota.name().toLowerCase(Locale.ROOT));
      if (!typed.isEmpty()) {
        rates.put(quota, Rate.of(typed));
      }
    }
    return rates;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s,]+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
