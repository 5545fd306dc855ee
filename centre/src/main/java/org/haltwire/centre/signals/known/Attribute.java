package org.haltwire.centre.signals.known;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.intake.Form;
import org.haltwire.centre.intake.Tokens;

/// What an operator knows of the holder of a number and a bank may compare, by CAMARA's names. Both
/// sides' texts go through the same normal form and become tokens at once.
public enum Attribute {
  ID_DOCUMENT("idDocument", Normal.LETTERS),
  NAME("name", Normal.WORDS),
  GIVEN_NAME("givenName", Normal.WORDS),
  FAMILY_NAME("familyName", Normal.WORDS),
  MIDDLE_NAMES("middleNames", Normal.WORDS),
  FAMILY_NAME_AT_BIRTH("familyNameAtBirth", Normal.WORDS),
  BIRTHDATE("birthdate", Normal.DAY),
  GENDER("gender", Normal.LETTERS),
  NATIONALITY("nationality", Normal.LETTERS),
  EMAIL("email", Normal.EMAIL),
  ADDRESS("address", Normal.WORDS),
  STREET_NAME("streetName", Normal.WORDS),
  STREET_NUMBER("streetNumber", Normal.LETTERS),
  HOUSE_NUMBER_EXTENSION("houseNumberExtension", Normal.LETTERS),
  POSTAL_CODE("postalCode", Normal.LETTERS),
  LOCALITY("locality", Normal.WORDS),
  REGION("region", Normal.WORDS),
  COUNTRY("country", Normal.LETTERS);

  private static final int LONGEST = 200;

  private final String json;
  private final Normal normal;

  Attribute(String json, Normal normal) {
    this.json = json;
    this.normal = normal;
  }

  private enum Normal {
    /// Letters and digits; spaces, signs and case do not count.
    LETTERS,
    /// The same word by word; the order of words does not count.
    WORDS,
    DAY,
    EMAIL
  }

  public String json() {
    return json;
  }

  /// The tokens of what a form says; nothing where it says nothing or, which is a fault, nothing
  /// that can be compared. No fault repeats it.
  public Optional<List<String>> read(Form form, Tokens tokens, long phone) {
    return form.secret(json, LONGEST)
        .map(text -> tokens(tokens, phone, text))
        .filter(list -> {
          if (list.isEmpty()) {
            form.fault(json, normal == Normal.DAY ? Day.EXPECTED : "letters or digits", "none");
          }
          return !list.isEmpty();
        });
  }

  private List<String> tokens(Tokens tokens, long phone, String text) {
    return words(text).stream()
        .map(word -> tokens.attribute(phone, json, word))
        .distinct()
        .sorted()
        .toList();
  }

  /// The normal form: one word, or some; none where there is nothing to compare.
  private List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    List<String> words =
        Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(it -> !it.isEmpty()).toList();
    return switch (normal) {
      case WORDS -> words;
      case LETTERS ->
          words.isEmpty() ? List.of() : List.of(words.stream().collect(Collectors.joining()));
      case DAY -> Day.is(text) ? List.of(text) : List.of();
      case EMAIL -> plain.indexOf('@') > 0 ? List.of(plain) : List.of();
    };
  }
}
