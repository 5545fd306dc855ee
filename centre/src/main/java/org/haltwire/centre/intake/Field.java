package org.haltwire.centre.intake;

/// A member of a JSON object that a door takes. Readers, messages and the published schema use the
/// same list, so that they cannot disagree.
interface Field {

  Spec spec();

  default String json() {
    return spec().json();
  }

  default String expected() {
    return spec().expected();
  }

  default boolean required() {
    return spec().required();
  }

  /// Where it stands in an object that stands alone.
  default String pointer() {
    return "/" + json();
  }

  /// What is said of a field.
  ///
  /// @param expected completes "Expected ..."
  /// @param example a JSON value, as text
  record Spec(String json, String expected, boolean required, String example) {}

  static Spec required(String json, String expected, String example) {
    return new Spec(json, expected, true, example);
  }

  static Spec optional(String json, String expected, String example) {
    return new Spec(json, expected, false, example);
  }
}
